import pytest

from builders import span_of
from muqabala.model.mention import Kind, Mention
from muqabala.text.surfaces import form_of


@pytest.mark.parametrize(
    ("text", "printed", "name", "short", "form"),
    [
        ("مواقع للتنظيم في البادية", "لتنظيم", "تنظيم داعش", True, "التنظيم"),
        ("بيان للأمم المتحدة", "لأمم المتحدة", "الأمم المتحدة", False, "الأمم المتحدة"),
        ("أعلن التنظيم ذلك", "التنظيم", "تنظيم داعش", True, "التنظيم"),
        ("قال لبنان", "لبنان", "لبنان", False, "لبنان"),
        ("منح لليبيا", "ليبيا", "ليبيا", False, "ليبيا"),
        ("دير\nالزور", "دير\nالزور", "دير الزور", False, "دير الزور"),
    ],
)
def test_a_name_is_said_with_its_article(text, printed, name, short, form):
    mention = Mention(span_of(text, printed), Kind.ORGANIZATION, "test", short=short)
    assert form_of(mention, text, name) == form
