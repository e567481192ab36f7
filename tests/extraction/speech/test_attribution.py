from __future__ import annotations

import pytest

from named_scenes import attribution_of, speaker_of

OBSERVATORY = "[المرصد السوري|org:observatory]"
CRESCENT = "[الهلال الأحمر|org:crescent]"
MINISTRY = "[وزارة الصحة|org:health]"
DIRECTOR = "[سامي الحلبي|person:sami]"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # verb first, the subject a name, a role with a name, or words
        (f"أعلنت {MINISTRY} أن 7 أشخاص قتلوا.", "org:health"),
        (f"وقال مدير المرصد {DIRECTOR} إن 7 أشخاص قتلوا.", "person:sami"),
        (f"أكد المتحدث باسم {MINISTRY}، {DIRECTOR}، أن 7 أصيبوا.", "person:sami"),
        ("أفاد متحدث باسم جهاز الإطفاء بأن 7 أشخاص أصيبوا.", "متحدث باسم جهاز الإطفاء"),
        ("قال شهود عيان إن 7 سيارات احترقت.", "شهود عيان"),
        ("كشفت مصادر طبية عن مقتل 7 أشخاص.", "مصادر طبية"),
        ("قال مسؤول في وزارة الدفاع لرويترز إن 7 جنود قتلوا.", "مسؤول في وزارة الدفاع"),
        ("أظهرت بيانات رسمية أن 7 مصانع أغلقت.", "بيانات رسمية"),
        (f"وذكر بيان ل{MINISTRY} أن 7 مرضى تعافوا.", "org:health"),
        # adverbs and adjuncts between verb and subject, or after it
        (f"وأعلنت أمس {MINISTRY} أن 7 أشخاص قتلوا.", "org:health"),
        (f"من جهته، أكد {DIRECTOR}، خلال لقاء مع [عمر|person:omar]، أن 7 قتلوا.", "person:sami"),
        (f"قال {DIRECTOR} في مؤتمر صحفي مع [عمر|person:omar] إن 7 قتلوا.", "person:sami"),
        # subject first
        ("وكانت مصادر محلية أعلنت في وقت سابق نجاة 7 أشخاص.", "مصادر محلية"),
        (f"وكانت {MINISTRY} قد أعلنت أن 7 أشخاص قتلوا.", "org:health"),
        (f"وكانت {MINISTRY}، في وقت سابق، قد أعلنت أن 7 أشخاص قتلوا.", "org:health"),
        (f"قتل 7 أشخاص، حسبما أفاد به {OBSERVATORY}.", "org:observatory"),
        ("وفقا لبيان صادر عن مكتب المحافظ، فقد اعتقل 7 رجال.", "مكتب المحافظ"),
        ("نقلت الصحيفة عن مسؤول رفض الكشف عن اسمه أن 7 قتلوا.", "مسؤول"),
        ("واتهم نشطاء قوات الأمن بقتل 7 متظاهرين.", "نشطاء"),
        ("وحذر رئيس الهيئة من أن 7 سدود مهددة.", "رئيس الهيئة"),
        (f"قتل 7 أشخاص، وفق أحدث إحصائية أعلنتها {MINISTRY}.", "org:health"),
        (f"وكان {OBSERVATORY} قد أفاد بأن 7 أشخاص قتلوا.", "org:observatory"),
        (f"غير أن {OBSERVATORY} أكد مقتل 7 أشخاص.", "org:observatory"),
        ("السلطات، التي تتهم المعارضة بقتل 7 جنود، لم تعلق.", "السلطات"),
        # direct objects
        (f"وثق {OBSERVATORY} مقتل 7 أشخاص.", "org:observatory"),
        ("أحصت [الأمم المتحدة|org:un] 7 آلاف نازح.", "org:un"),
        # after the statement
        (f"قتل 7 أشخاص، بحسب {OBSERVATORY}.", "org:observatory"),
        (f"قتل 7 أشخاص وفق ما أعلنته {MINISTRY}.", "org:health"),
        (f"قتل 7 أشخاص وفق ما أعلنت عنه {MINISTRY}.", "org:health"),
        (f"قتل 7 أشخاص وفق آخر حصيلة نشرتها {MINISTRY}.", "org:health"),
        (f"قتل 7 أشخاص، كما أفاد {OBSERVATORY}.", "org:observatory"),
        ("قتل 7 أشخاص حسبما ذكر مصدر أمني.", "مصدر أمني"),
        ("قتل 7 أشخاص، وفقا للمسؤولين.", "المسؤولين"),
        ("قتل 7 أشخاص، قال قائد الشرطة.", "قائد الشرطة"),
        ('"لن نقبل أقل من 7 ملايين"، يقول الوزير.', "الوزير"),
        # before it
        (f"وبحسب {OBSERVATORY}، قتل 7 أشخاص.", "org:observatory"),
        ("ووفقا للمصادر ذاتها فإن 7 أشخاص قتلوا.", "المصادر ذاتها"),
        (f"{OBSERVATORY}: 7 قتلى في القصف", "org:observatory"),
        # passed on
        ("نقلت [رويترز|org:reuters] عن مسؤول عراقي قوله إن 7 جنود قتلوا.", "مسؤول عراقي"),
        ("وقالت [سانا|org:sana]، نقلا عن مصادر أهلية، إن 7 قتلوا.", "org:sana"),
        ("قتل 7 أشخاص، حسب ما نقلت [قناة النيل|org:nile] عن مصادر أمنية.", "org:nile"),
        ("وجاء في بيان الوزارة أن 7 متهمين أحيلوا إلى القضاء.", "بيان الوزارة"),
        ("وبحسب تقرير نشرته [صحيفة الغد|org:ghad]، أفلست 7 شركات.", "org:ghad"),
        ("أعلنت السلطات الصحية في [غزة|place:gaza] مقتل 7 أشخاص.", "السلطات الصحية في غزة"),
        ("غير أن متحدثا عسكريا نفى ذلك، مؤكدا مقتل 7 مهاجمين.", "متحدثا عسكريا"),
        ("قال ثلاثة مسؤولين أميركيين إن 7 جنود قتلوا.", "ثلاثة مسؤولين أميركيين"),
        ("لكن منظمي [المسيرة|org:channel] أحصوا 7 جرحى.", "منظمي المسيرة"),
        (f"أما {MINISTRY} فأعلنت مقتل 7 أشخاص.", "org:health"),
        ("وفي سوق المدينة قال تاجر الأقمشة إن خسارته بلغت 7 ملايين.", "تاجر الأقمشة"),
        ("وفتح المكتب ملف التقارير التي تحدثت عن مقتل 7 مدنيين.", "التقارير"),
        (f"أكد {OBSERVATORY} الأخبار التي تفيد مقتل 7، وقال {DIRECTOR} نعم.", "org:observatory"),
        (f"وجهت {MINISTRY} رسالة، طالبت فيها بتسليم 7 متهمين.", "org:health"),
        ('"الصحة": تسجيل 7 إصابات', "الصحة"),
        (f"قتل 7 أشخاص، على ما أفاد {OBSERVATORY}.", "org:observatory"),
        (f"وقال ل[وكالة الشرق|org:east] مدير المرصد {DIRECTOR} إن 7 قتلوا.", "person:sami"),
        ("وقال في بيان صحفي المتحدث باسم الشرطة إن 7 أوقفوا.", "المتحدث باسم الشرطة"),
        (f"قال {DIRECTOR} نعم. وتشير التقديرات إلى أن 7 آلاف نزحوا.", "التقديرات"),
        ("لكن الشرطة لم تؤكد سوى إصابة 7 أشخاص.", "الشرطة"),
        ("وأظهرت النتائج التي أعلنتها [المفوضية|org:elections] فوز 7 نساء.", "org:elections"),
        ("اعتبر المحلل السياسي “سامي الحلبي” أن 7 دول ستنسحب.", "المحلل السياسي سامي الحلبي"),
        ("وقال عدد من الشهود إن 7 سيارات احترقت.", "عدد من الشهود"),
        ("وقال د. [سامي الحلبي|person:sami] إن 7 مرضى تعافوا.", "person:sami"),
        ("قتل 7 جنود، وفقا لما رصده مراسل الصحيفة.", "مراسل الصحيفة"),
        ("وبث ناشطون صورا تظهر احتراق 7 دبابات.", "ناشطون"),
        ("الأرصاد: 7 درجات تحت الصفر", "الأرصاد"),
        (f"وبحسب [رويترز|org:reuters]، قال {DIRECTOR} إن النسبة 7 نقاط.", "person:sami"),
    ],
)
def test_figure_has_its_speaker(text: str, speaker: str):
    assert speaker_of(text, "7") == speaker


@pytest.mark.parametrize(
    "text",
    [
        "قتل 7 أشخاص في انفجار وسط المدينة.",
        f"قتل 7 أشخاص في الانفجار، في حين قالت {MINISTRY} إن الوضع هادئ.",
        "سجل اللاعب 7 أهداف هذا الموسم.",
        "وزعت السلطات المساعدات وفق القانون على 7 قرى.",
        "تدور الاشتباكات بين الجيش ومسلحين على بعد 7 كيلومترات.",
        f"قال {DIRECTOR} نعم للهدنة. يذكر أن 7 أشخاص قتلوا الشهر الماضي.",
        "كما علقت الدراسة أسبوعا كاملا من دون إعلان سابق في 7 محافظات.",
        "تضرر خط نقل بطول 7 أمتار، وإن لم يتوقف الضخ.",
        "ودعا المواطنين إلى الابتعاد عن 7 أودية.",
        "[حلب|place:aleppo]: مقتل 7 أشخاص في حريق",
        "التحالف لم يوضح مصير 7 مفقودين.",
        f"أعلنت {MINISTRY} الحداد بعد تحطم طائرة على متنها 7 ركاب.",
    ],
)
def test_figure_that_nobody_claims_is_the_outlets_own(text: str):
    assert speaker_of(text, "7") is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"قال {DIRECTOR} إن القصف مستمر. وأضاف أن 7 أشخاص قتلوا.", "person:sami"),
        ("قال مسؤول أميركي إن الهجوم كبير.\nوقال المسؤول إن 7 قتلوا.", "مسؤول أميركي"),
        ("ذكرت مصادر ميدانية أن القصف اشتد.\nولفتت المصادر إلى أن 7 قتلوا.", "مصادر ميدانية"),
        (
            f"أعلن مدير مركز الرصد {DIRECTOR} أن الهدنة خرقت.\nوأكد مدير مركز الرصد أن 7 قتلوا.",
            "person:sami",
        ),
        (f"ذكرت {MINISTRY} في بيان أن الوضع صعب. وأضاف البيان أن 7 أصيبوا.", "org:health"),
        (f"قال {DIRECTOR} إن القصف مستمر، مشيرا إلى أن 7 أشخاص قتلوا.", "person:sami"),
        (
            f"قال {DIRECTOR} إن الوضع هادئ. وقالت مصادر طبية إن المشفى أغلق، وأوضحت أن 7 أصيبوا.",
            "مصادر طبية",
        ),
        (f"ذكرت {MINISTRY} أن الوضع صعب.\nوحسب ذات المصدر، أصيب 7 أشخاص.", "org:health"),
        (
            f"قالت المتحدثة باسم المنتدى {DIRECTOR} إن العدد كبير.\nويطالب المنتدى بنشر 7 صور.",
            "المنتدى",
        ),
        (
            "قال الباحث [حسن الجاسم|person:hasan] إن القتال اشتد.\nولفت الجاسم إلى مقتل 7.",
            "person:hasan",
        ),
        (f"قال {DIRECTOR} إن القصف مستمر؛ فقد قتل 7 أشخاص.", "person:sami"),
        (f"قال {DIRECTOR} إن القصف مستمر. وأن 7 أشخاص قتلوا.", "person:sami"),
        (f"كشف {DIRECTOR} عن الخطة. كما أبرز المتحدث أن 7 مصانع ستبنى.", "person:sami"),
        (f"قال {DIRECTOR} إن 3 قتلوا، بينما أكدت مصادر محلية أن 7 قتلوا.", "مصادر محلية"),
    ],
)
def test_speaker_goes_on_until_another_begins(text: str, speaker: str | None):
    assert speaker_of(text, "7") == speaker


def test_verb_without_subject_agrees_with_its_speaker():
    text = (
        f"قالت {MINISTRY} إن المستشفى امتلأ. وقال {DIRECTOR} إن القصف مستمر. "
        "وأوضحت أن 7 أشخاص في العناية."
    )
    assert speaker_of(text, "7") == "org:health"


def test_figure_inside_a_quotation_is_its_speakers_also_in_the_next_sentence():
    text = f"وقال {DIRECTOR}: «رأيت النار. ثم وجدت 7 جثث في البيت». وانتهى الهجوم بعد 9 ساعات."
    assert speaker_of(text, "7") == "person:sami"
    assert speaker_of(text, "9") is None


def test_quotation_never_closed_is_its_speakers_to_the_end_of_the_paragraph():
    text = "قال أحد الشهود: «رأيت النار. أظن أن القتلى 7 أشخاص.\nأغلقت 9 مدارس."
    assert speaker_of(text, "7") == "أحد الشهود"
    assert speaker_of(text, "9") is None


def test_verb_inside_a_quotation_opens_no_statement():
    text = f"وقال {DIRECTOR} «هم يقولون إن القتلى 7، وهذا كذب»."
    attribution, _ = attribution_of(text)
    assert len(attribution.statements) == 1


def test_source_passed_on_is_kept_in_words():
    text = "وأوضحت [سانا|org:sana]، نقلا عن مصادر أهلية، أن 7 أشخاص قتلوا."
    attribution, _ = attribution_of(text)
    (statement,) = attribution.statements
    assert (statement.source.name, statement.relayed_from) == ("org:sana", "مصادر أهلية")


def test_part_of_the_sentence_before_the_cue_is_not_its_statement():
    text = f"قتل 3 أشخاص أمس، وأعلنت {MINISTRY} أن 7 أصيبوا."
    assert speaker_of(text, "3") is None
    assert speaker_of(text, "7") == "org:health"


def test_tashkeel_and_tatweel_do_not_hide_the_speaker():
    text = "وأكّـــدَت مصادرُ طبيةٌ أنَّ 7 أشخاص قُتلوا."
    assert speaker_of(text, "7") == "مصادرُ طبيةٌ"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what stands between a subject and its verb
        (f"{OBSERVATORY}، نقلا عن مصادر أهلية، أشار إلى مقتل 7 أشخاص.", "org:observatory"),
        (f"وكانت {MINISTRY} (وزص) قد أعلنت إصابة 7 أشخاص.", "org:health"),
        (f"وكانت {MINISTRY}، أمس الاثنين، قد قالت إن 7 أصيبوا.", "org:health"),
        ("ففي الوقت الذي أعلن فيه المتحدث العسكري مقتل 7، عم الهدوء.", "المتحدث العسكري"),
        # texts that somebody issued
        (f"أصدرت {MINISTRY} بيانا كشفت فيه مقتل 7 أشخاص.", "org:health"),
        (f"ونشرت {MINISTRY} خبرا قالت فيه إن 7 أشخاص قتلوا.", "org:health"),
        (f"قتل 7 أشخاص.\nجاء ذلك وفقا لبيان أصدرته {MINISTRY}.", "org:health"),
        ("ووفقا لوسائل الإعلام المحلية، قتل 7 أشخاص.", "وسائل الإعلام المحلية"),
        # blame, and names that look like prepositions
        ("وحمل الحزب الحكومة مسؤولية مقتل 7 أشخاص.", "الحزب"),
        ("وقال على الزعترى إن 7 أشخاص قتلوا.", "على الزعترى"),
        # one person by several names
        (f"قال المدير {DIRECTOR} إن القصف توقف. وأضاف سامي أن 7 قتلوا.", "person:sami"),
        (f"قال {DIRECTOR} إن القصف توقف. وقال العميد الحلبي إن 7 قتلوا.", "person:sami"),
        (f"قال {DIRECTOR} إن اللقاء صعب. وأضاف المدرب أن 7 لاعبين غابوا.", "person:sami"),
        # counting behind another's words
        (f"أعلن {DIRECTOR} أن العدد كبير، في حين سجل {CRESCENT} أمس 7 وفيات.", "org:crescent"),
        (f"وطالب {DIRECTOR} بتحقيق دولي، وأحصت وزارة الصحة 7 إصابات.", "وزارة الصحة"),
        ("وذكر الإعلام العسكري للفرقة أن 7 مسلحين قتلوا.", "الإعلام العسكري للفرقة"),
        ("وقالت سمر جابر المتحدثة باسم المكتب إن 7 نزحوا.", "سمر جابر"),
        ("وقد سجلت [الأمم المتحدة|org:un] 7 آلاف وفاة منذ عام 2014.", "org:un"),
        ("وكانت منظمة «صوت الغد»، التي تعنى بالصيادين، أعلنت غرق 7.", "منظمة صوت الغد"),
        (
            f"قال رئيس منظمة الغيث {DIRECTOR} إن الجو صاف. وأفاد رئيس المنظمة أن 7 عادوا.",
            "person:sami",
        ),
        (
            f"قال الناطق باسم القوة {DIRECTOR} إن الجو صاف.\nوبين الناطق الرسمي أن 7 عادوا.",
            "person:sami",
        ),
        # a numeral behind a definite noun begins the object
        ("أحصت اللجنة ثلاثة قتلى و7 جرحى.", "اللجنة"),
    ],
)
def test_speaker_is_found_past_what_parts_him_from_his_words(text: str, speaker: str):
    assert speaker_of(text, "7") == speaker


@pytest.mark.parametrize(
    "text",
    [
        "قال على هامش المؤتمر إن 7 دول وقعت.",
        "تبنى التنظيم الهجوم الذي قتل فيه 7 أشخاص.",
        "سجلت الشركة 7 ملايين أرباحا.",
        "حملت السفينة 7 أطنان من القمح.",
        "المصدر: 7 مواقع",
    ],
)
def test_words_that_only_look_like_a_source_are_none(text: str):
    assert speaker_of(text, "7") is None


def test_figure_denied_is_of_those_contradicted_alone():
    text = "قتل 107 أشخاص لا 100 كما أعلنت السلطات."
    assert speaker_of(text, "107") is None
    assert speaker_of(text, "100") == "السلطات"


def test_host_of_a_meeting_does_not_speak_there():
    text = (
        f'رحب {DIRECTOR} بالوفد. وقال في اجتماع المجلس الأعلى ل{MINISTRY}: "أصيب 7 من رجالنا أمس".'
    )
    assert speaker_of(text, "7") == "person:sami"


def test_place_of_a_meeting_issues_no_statement():
    text = f"أصدر {CRESCENT} بيانا عن اللقاء في [جنيف|place:geneva] يؤكد أن 7 قتلوا."
    assert speaker_of(text, "7") == "org:crescent"


def test_what_is_believed_is_not_the_last_speakers():
    text = f"قال {DIRECTOR} إن الطريق مغلق.\nوفي البلدة يعتقد أنها مفخخة قتل 7."
    assert speaker_of(text, "7") is None


def test_man_within_the_quotation_of_a_statement_does_not_speak():
    text = f'وجاء في بيان {MINISTRY}: "استشهد المسعف {DIRECTOR} و7 من رفاقه أمس".'
    assert speaker_of(text, "7") == "org:health"


def test_speaker_goes_on_behind_a_long_occasion():
    text = (
        f"رحب {DIRECTOR} بالوفد وقال إن الوضع هادئ. وقال في حفل افتتاح المستشفى الجديد في "
        'المدينة القديمة مساء أمس: "عالجنا 7 جرحى".'
    )
    assert speaker_of(text, "7") == "person:sami"


def test_what_is_not_confirmed_is_nobodys():
    assert speaker_of("ولم تؤكد السلطات مقتل 7 أشخاص حتى الآن.", "7") is None
