"""Family names and whom they mean."""

from __future__ import annotations

from extraction.name_reading import marked, meant, people


def test_the_nearest_bearer_before_wins() -> None:
    text = "قال نزار الفاعوري ذلك. وأضاف الفاعوري. ثم تحدث مازن الفاعوري. وأضاف الفاعوري."
    assert marked(text) == ["P نزار الفاعوري", "P* الفاعوري", "P مازن الفاعوري", "P* الفاعوري"]
    assert meant(text)["الفاعوري"] == meant(text)["مازن الفاعوري"]


def test_an_unlisted_name_is_not_known_before_it_is_introduced() -> None:
    assert marked("قال الفاعوري ذلك. ثم جاء نزار الفاعوري.") == ["P نزار الفاعوري"]


def test_a_listed_person_may_be_called_by_the_family_name_first() -> None:
    text = "الأسد يتحدث. وقال بشار الأسد إن الوضع جيد."
    assert meant(text)["الأسد"] == "person:bashar-al-assad"


def test_a_name_with_clitics() -> None:
    text = "قال نزار الفاعوري ذلك، ووفقا للفاعوري فالأمر صعب."
    assert marked(text) == ["P نزار الفاعوري", "P* لفاعوري"]


def test_a_son_is_called_by_his_fathers_name() -> None:
    text = "وصل الأمير حمدان بن مروان إلى المقر، ثم صافح بن مروان الحضور."
    assert marked(text) == ["P حمدان بن مروان", "P* بن مروان"]


def test_the_ordinary_word_is_left_alone() -> None:
    text = "قال المحلل “مراد الشامل” ذلك، وطالب بالحل الشامل."
    assert marked(text) == ["P مراد الشامل"]


def test_a_family_name_again_without_its_article_and_with_its_clan() -> None:
    text = "قال اللواء خالد المحنا إن الأمن مستتب. وأشار محنا إلى ذلك."
    assert people(text) == ["خالد المحنا", "محنا"]
    text = "قال الوزير محمد ولد طالب سعيد كلمة. وأضاف ولد طالب سعيد أنها وجيزة."
    assert people(text) == ["محمد ولد طالب سعيد", "ولد طالب سعيد"]


def test_the_preposition_is_no_family_name() -> None:
    assert people("أصيب طاهر محمد علي – 26 سنة. على الطريق.") == ["طاهر محمد علي"]
