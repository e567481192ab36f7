from muqabala.model.library import DocumentSummary
from muqabala.model.listing import PAGE, Listing


def listing(count, gone=()):
    """Return a listing of numbers, and the lists of ids it asked for."""
    asked = []

    def load(ids):
        asked.append(list(ids))
        return {
            each: DocumentSummary(each, f"title {each}", "", None, "")
            for each in ids
            if each not in gone
        }

    return Listing([str(n) for n in range(count)], load), asked


def test_only_what_is_looked_at_is_read():
    found, asked = listing(3 * PAGE)
    assert len(found) == 3 * PAGE
    assert bool(found)
    assert asked == []
    assert found[PAGE + 5].title == f"title {PAGE + 5}"
    assert found[PAGE].title == f"title {PAGE}"
    assert asked == [[str(n) for n in range(PAGE, 2 * PAGE)]]
    assert found[-1].id == str(3 * PAGE - 1)
    assert len(asked) == 2


def test_whoever_walks_through_has_all_read_at_once():
    found, asked = listing(2 * PAGE + 1)
    assert [each.id for each in found] == found.ids
    assert [each.id for each in found[1:3]] == ["1", "2"]
    assert len(asked) == 1


def test_a_report_is_found_by_its_id():
    found, _ = listing(5)
    assert found.find("3").title == "title 3"
    assert found.find("9") is None
    assert found.titles.get("4", "") == "title 4"
    assert "9" not in found.titles
    assert dict(found.titles) == {str(n): f"title {n}" for n in range(5)}
    assert len(found.titles) == 5


def test_what_went_in_the_meantime_is_an_empty_line():
    found, _ = listing(3, gone={"1"})
    assert (found[1].id, found[1].title) == ("1", "")
    assert [each.title for each in found] == ["title 0", "", "title 2"]
