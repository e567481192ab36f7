"""What people read on paper or screen: blocks, and one module for each format of them."""
