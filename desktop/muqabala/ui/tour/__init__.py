"""The tour: two minutes around the window on the sample reports."""
