<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>فتح ملفات…</translation>
    </message>
    <message>
        <source>Adds reports to the library</source>
        <translation>يضيف تقارير إلى المكتبة</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Adds all reports of a folder to the library</source>
        <translation>يضيف كل تقارير المجلد إلى المكتبة</translation>
    </message>
    <message>
        <source>Paste a report</source>
        <translation>لصق تقرير</translation>
    </message>
    <message>
        <source>Adds what is on the clipboard as a report</source>
        <translation>يضيف ما في الحافظة تقريرًا</translation>
    </message>
    <message>
        <source>From an address…</source>
        <translation>من رابط…</translation>
    </message>
    <message>
        <source>Fetches one page of the web, when you say so</source>
        <translation>يجلب صفحة واحدة من الشبكة حين تأمر بذلك</translation>
    </message>
    <message>
        <source>Table of reports…</source>
        <translation>جدول تقارير…</translation>
    </message>
    <message>
        <source>Shows a table&apos;s first rows: which column holds what?</source>
        <translation>يعرض أول صفوف الجدول: ماذا في كل عمود؟</translation>
    </message>
    <message>
        <source>Open the sample reports</source>
        <translation>فتح التقارير النموذجية</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>فتح مكتبة أخرى…</translation>
    </message>
    <message>
        <source>Works on another library, or begins a new one</source>
        <translation>ينتقل إلى مكتبة أخرى أو يبدأ واحدة جديدة</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>استيراد ملاحظات…</translation>
    </message>
    <message>
        <source>Takes in notes from a file, or all that a colleague&apos;s library has</source>
        <translation>يضيف الملاحظات من ملف، أو كل ما في مكتبة زميل</translation>
    </message>
    <message>
        <source>Details of the report…</source>
        <translation>بيانات التقرير…</translation>
    </message>
    <message>
        <source>Title, outlet, day and address: as read, or put right</source>
        <translation>العنوان والجهة والتاريخ والرابط: كما قُرئت أو كما تصحّحها</translation>
    </message>
    <message>
        <source>Earlier versions of the report…</source>
        <translation>النسخ السابقة من التقرير…</translation>
    </message>
    <message>
        <source>What its words were before its file changed</source>
        <translation>ما كان نصه قبل أن يتغير ملفه</translation>
    </message>
    <message>
        <source>Tags of the report…</source>
        <translation>وسوم التقرير…</translation>
    </message>
    <message>
        <source>Gives tags to the whole report, or takes them off</source>
        <translation>يضع على التقرير كله وسومًا أو يرفعها عنه</translation>
    </message>
    <message>
        <source>Collections of the report…</source>
        <translation>مجموعات التقرير…</translation>
    </message>
    <message>
        <source>Puts the report into collections, or takes it out</source>
        <translation>يضم التقرير إلى مجموعات أو يخرجه منها</translation>
    </message>
    <message>
        <source>Remove report from the library…</source>
        <translation>إزالة التقرير من المكتبة…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>كتابة ملاحظة…</translation>
    </message>
    <message>
        <source>Writes a note on the selected passage</source>
        <translation>يكتب ملاحظة على المقطع المحدد</translation>
    </message>
    <message>
        <source>Note on both passages…</source>
        <translation>ملاحظة على المقطعين…</translation>
    </message>
    <message>
        <source>Writes one note on the passages selected in both reports</source>
        <translation>يكتب ملاحظة واحدة على المقطعين المحددين في التقريرين</translation>
    </message>
    <message>
        <source>Note on the whole report…</source>
        <translation>ملاحظة على التقرير كله…</translation>
    </message>
    <message>
        <source>Writes a note on the report in use, on no passage of it</source>
        <translation>يكتب ملاحظة على التقرير الحالي كله، لا على مقطع منه</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>وسم…</translation>
    </message>
    <message>
        <source>Gives tags to the selected passage, or to the chosen note</source>
        <translation>يضع وسومًا على المقطع المحدد أو الملاحظة المختارة</translation>
    </message>
    <message>
        <source>Mark in colour</source>
        <translation>تعليم بلون</translation>
    </message>
    <message>
        <source>Marks the selected passage; once more takes it away</source>
        <translation>يعلّم المقطع المحدد، وتكراره يزيل العلامة</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>نسخ اقتباس موثّق</translation>
    </message>
    <message>
        <source>Copies the selected words with outlet, date, title, place and hash</source>
        <translation>ينسخ الكلمات المحددة مع الجهة والتاريخ والعنوان والموضع والبصمة</translation>
    </message>
    <message>
        <source>Notes for review…</source>
        <translation>ملاحظات للمراجعة…</translation>
    </message>
    <message>
        <source>Lists notes whose words changed, and where they may stand</source>
        <translation>يعرض ملاحظات تغيرت كلماتها ومواضعها المحتملة</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Renames, moves, merges, colours and deletes tags</source>
        <translation>يعيد تسمية الوسوم وينقلها ويدمجها ويلوّنها ويحذفها</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>سجل التغييرات…</translation>
    </message>
    <message>
        <source>Lists all changes and goes back to any of them</source>
        <translation>يعرض كل التغييرات ويعود إلى أيٍّ منها</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>سلة المحذوفات…</translation>
    </message>
    <message>
        <source>Puts reports and notes back, or deletes them for good</source>
        <translation>يعيد التقارير والملاحظات أو يحذفها نهائيًا</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>إضافة اسم…</translation>
    </message>
    <message>
        <source>Says whom or what the selected words name</source>
        <translation>يقول مَن أو ماذا تسمي الكلمات المحددة</translation>
    </message>
    <message>
        <source>Add a loaded word…</source>
        <translation>إضافة لفظ منحاز…</translation>
    </message>
    <message>
        <source>Says what the selected words say plainly</source>
        <translation>يقول ما يقابل الكلمات المحددة بلا انحياز</translation>
    </message>
    <message>
        <source>My lexicon…</source>
        <translation>معجمي…</translation>
    </message>
    <message>
        <source>Lists what you corrected; edit it, or give it to others</source>
        <translation>يعرض ما صححته لتعدله أو تعطيه زملاءك</translation>
    </message>
    <message>
        <source>Find in the reports…</source>
        <translation>بحث في التقارير…</translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation>البحث في المكتبة…</translation>
    </message>
    <message>
        <source>Searches texts, notes, tags, names and figures</source>
        <translation>يبحث في النصوص والملاحظات والوسوم والأسماء والأرقام</translation>
    </message>
    <message>
        <source>Concordance…</source>
        <translation>كشاف السياقات…</translation>
    </message>
    <message>
        <source>Lists every place of a word with what stands around it</source>
        <translation>يسرد كل موضع لكلمة مع ما حولها</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>مقابلة</translation>
    </message>
    <message>
        <source>Open the chosen report</source>
        <translation>فتح التقرير المختار</translation>
    </message>
    <message>
        <source>Set the chosen report beside</source>
        <translation>فتح التقرير المختار إلى جانب الأول</translation>
    </message>
    <message>
        <source>Compares the open report with the one chosen in the library</source>
        <translation>يقابل التقرير المفتوح بالمختار في المكتبة</translation>
    </message>
    <message>
        <source>Compare several reports…</source>
        <translation>مقابلة عدة تقارير…</translation>
    </message>
    <message>
        <source>Sets three reports or more into one ledger</source>
        <translation>يجمع ثلاثة تقارير أو أكثر في سجل واحد</translation>
    </message>
    <message>
        <source>Swap the pages</source>
        <translation>تبديل الصفحتين</translation>
    </message>
    <message>
        <source>Close the second report</source>
        <translation>إغلاق التقرير الثاني</translation>
    </message>
    <message>
        <source>Ledger of claims</source>
        <translation>سجل الأرقام المتقابلة</translation>
    </message>
    <message>
        <source>Lists what both reports count, and lets you judge it</source>
        <translation>يسرد ما يعدّه التقريران ويتيح لك الحكم عليه</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>التعارض التالي</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>التعارض السابق</translation>
    </message>
    <message>
        <source>Next evidence</source>
        <translation>الدليل التالي</translation>
    </message>
    <message>
        <source>Previous evidence</source>
        <translation>الدليل السابق</translation>
    </message>
    <message>
        <source>Scroll both pages together</source>
        <translation>تمرير الصفحتين معًا</translation>
    </message>
    <message>
        <source>Hold the other page here</source>
        <translation>تثبيت الصفحة الأخرى هنا</translation>
    </message>
    <message>
        <source>Leaves it where it is while this one is read on</source>
        <translation>يبقيها في موضعها بينما تُقرأ هذه</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Commands and reports…</source>
        <translation>الأوامر والتقارير…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Catalogue…</source>
        <translation>الفهرس…</translation>
    </message>
    <message>
        <source>All reports as a table, and how many there are of what</source>
        <translation>كل التقارير في جدول، وكم يوجد من كل شيء</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الرسم البياني</translation>
    </message>
    <message>
        <source>Picture in a window…</source>
        <translation>الرسم البياني في نافذة…</translation>
    </message>
    <message>
        <source>Order of telling, timeline and names, drawn large</source>
        <translation>ترتيب السرد والخط الزمني والأسماء في رسم كبير</translation>
    </message>
    <message>
        <source>Index of figures…</source>
        <translation>فهرس الأرقام…</translation>
    </message>
    <message>
        <source>Evidence to show</source>
        <translation>الأدلة المعروضة</translation>
    </message>
    <message>
        <source>Lists the figures of all reports</source>
        <translation>يسرد أرقام التقارير كلها</translation>
    </message>
    <message>
        <source>Index of names…</source>
        <translation>فهرس الأسماء…</translation>
    </message>
    <message>
        <source>Lists the names of all reports and walks their places</source>
        <translation>يسرد أسماء التقارير كلها ويتنقل بين مواضعها</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>نهاري</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>ورقي</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>ليلي</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عال</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم الخط</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير الخط</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير الخط</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Show the source as it was</source>
        <translation>عرض المصدر كما ورد</translation>
    </message>
    <message>
        <source>Shows the reports as they stood before repair</source>
        <translation>يعرض التقارير كما كانت قبل الإصلاح</translation>
    </message>
    <message>
        <source>Original page beside the text</source>
        <translation>الصفحة الأصلية بجانب النص</translation>
    </message>
    <message>
        <source>Shows the page of the PDF that the report is from</source>
        <translation>يعرض صفحة PDF التي أُخذ منها التقرير</translation>
    </message>
    <message>
        <source>Dim what is not shared</source>
        <translation>إخفات غير المشترك</translation>
    </message>
    <message>
        <source>Lets what has no counterpart in the other report recede</source>
        <translation>يُخفت ما لا نظير له في التقرير الآخر</translation>
    </message>
    <message>
        <source>Colours and lines…</source>
        <translation>دليل الألوان والخطوط…</translation>
    </message>
    <message>
        <source>Next profile of marks</source>
        <translation>المجموعة التالية من العلامات</translation>
    </message>
    <message>
        <source>Shows other kinds of marks: all, names, figures, none…</source>
        <translation>يعرض أنواعًا أخرى من العلامات: كلها، أو الأسماء، أو الأرقام، أو لا شيء…</translation>
    </message>
    <message>
        <source>Reading alone</source>
        <translation>وضع القراءة</translation>
    </message>
    <message>
        <source>Hides menus, bars and panels; Esc brings them back</source>
        <translation>يخفي القوائم والأشرطة والألواح، ويعيدها Esc</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Annotated copy</source>
        <translation>نسخة مشروحة</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Figures as CSV…</source>
        <translation>جدول الأرقام (CSV)…</translation>
    </message>
    <message>
        <source>Writes the figures of the whole library as a table</source>
        <translation>يكتب أرقام المكتبة كلها في جدول</translation>
    </message>
    <message>
        <source>Shows the pages before they are printed</source>
        <translation>يعرض الصفحات قبل طباعتها</translation>
    </message>
    <message>
        <source>Comparison…</source>
        <translation>المقابلة…</translation>
    </message>
    <message>
        <source>Report in use with its notes…</source>
        <translation>التقرير الحالي بملاحظاته…</translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation>الملاحظات…</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>صفحة ويب…</translation>
    </message>
    <message>
        <source>Writes all notes as one page for reading and printing</source>
        <translation>يكتب الملاحظات كلها في صفحة واحدة للقراءة والطباعة</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>ملف PDF…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>ملف Markdown…</translation>
    </message>
    <message>
        <source>Folder of Markdown files…</source>
        <translation>مجلد ملفات Markdown…</translation>
    </message>
    <message>
        <source>Writes one file a note, for Obsidian and its like</source>
        <translation>يكتب ملفًا لكل ملاحظة، لبرنامج Obsidian وأمثاله</translation>
    </message>
    <message>
        <source>Excel workbook…</source>
        <translation>مصنف Excel…</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>جدول CSV…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>ملف JSON…</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)…</source>
        <translation>شروح الويب (JSON-LD)…</translation>
    </message>
    <message>
        <source>Writes the notes in the annotation format of the W3C</source>
        <translation>يكتب الملاحظات بصيغة الشروح التي أقرها اتحاد الويب W3C</translation>
    </message>
    <message>
        <source>Project for qualitative analysis (REFI-QDA)…</source>
        <translation>مشروع تحليل نوعي (REFI-QDA)…</translation>
    </message>
    <message>
        <source>Opens in NVivo, ATLAS.ti, MAXQDA and their like</source>
        <translation>يُفتح في NVivo وATLAS.ti وMAXQDA وأمثالها</translation>
    </message>
    <message>
        <source>Writes both reports with evidence and notes as one page</source>
        <translation>يكتب التقريرين مع الأدلة والملاحظات في صفحة واحدة</translation>
    </message>
    <message>
        <source>Word document…</source>
        <translation>مستند Word…</translation>
    </message>
    <message>
        <source>Writes the report with its marks and notes</source>
        <translation>يكتب التقرير بعلاماته وملاحظاته</translation>
    </message>
    <message>
        <source>First report, web page…</source>
        <translation>التقرير الأول، صفحة ويب…</translation>
    </message>
    <message>
        <source>First report, Word document…</source>
        <translation>التقرير الأول، مستند Word…</translation>
    </message>
    <message>
        <source>First report, PDF…</source>
        <translation>التقرير الأول، ملف PDF…</translation>
    </message>
    <message>
        <source>First report, Markdown…</source>
        <translation>التقرير الأول، ملف Markdown…</translation>
    </message>
    <message>
        <source>Second report, web page…</source>
        <translation>التقرير الثاني، صفحة ويب…</translation>
    </message>
    <message>
        <source>Second report, Word document…</source>
        <translation>التقرير الثاني، مستند Word…</translation>
    </message>
    <message>
        <source>Second report, PDF…</source>
        <translation>التقرير الثاني، ملف PDF…</translation>
    </message>
    <message>
        <source>Second report, Markdown…</source>
        <translation>التقرير الثاني، ملف Markdown…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>دليل الاستخدام</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>جولة في النافذة</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>اختصارات لوحة المفاتيح…</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>What each version of the program brought</source>
        <translation>ما جاء به كل إصدار من البرنامج</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>رخص المكوّنات</translation>
    </message>
    <message>
        <source>About Muqabala</source>
        <translation>عن مقابلة</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Confirm the verdict</source>
        <translation>تأكيد الحكم</translation>
    </message>
    <message>
        <source>Not a conflict</source>
        <translation>ليس تعارضًا</translation>
    </message>
    <message>
        <source>Not a conflict, because…</source>
        <translation>ليس تعارضًا، لأن…</translation>
    </message>
    <message>
        <source>An update, no conflict</source>
        <translation>تحديث لا تعارض</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>متفقان</translation>
    </message>
    <message>
        <source>They are compatible</source>
        <translation>متوافقان</translation>
    </message>
    <message>
        <source>They conflict</source>
        <translation>متعارضان</translation>
    </message>
    <message>
        <source>Pin to another figure</source>
        <translation>ربط برقم آخر</translation>
    </message>
    <message>
        <source>Break apart</source>
        <translation>فصل الرقمين</translation>
    </message>
    <message>
        <source>Pin what is selected on both pages</source>
        <translation>ربط المحدَّد في الصفحتين</translation>
    </message>
    <message>
        <source>Says that both tell of the same: figures or passages</source>
        <translation>يقرر أن المحدَّدين يرويان الشيء نفسه: رقمين أو مقطعين</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>السبب…</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>سحب الحكم</translation>
    </message>
    <message>
        <source>Backups and checks</source>
        <translation>النسخ الاحتياطية والفحص</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>استعادة نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Brings the library back to an earlier state</source>
        <translation>يعيد المكتبة إلى حالة سابقة</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>إنشاء نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Writes a verified copy beside the library</source>
        <translation>يكتب نسخة متحقَّقًا منها بجانب المكتبة</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>فحص المكتبة</translation>
    </message>
    <message>
        <source>Reads the whole file and says whether it is sound</source>
        <translation>يقرأ الملف كله ويبيّن سلامته</translation>
    </message>
    <message>
        <source>Move the library to another folder…</source>
        <translation>نقل المكتبة إلى مجلد آخر…</translation>
    </message>
    <message>
        <source>Copies and checks it; the old one stays until you say</source>
        <translation>ينسخها ويفحصها، وتبقى القديمة إلى أن تقرر</translation>
    </message>
    <message>
        <source>Export verdicts…</source>
        <translation>تصدير الأحكام…</translation>
    </message>
    <message>
        <source>Writes all verdicts for a colleague, who imports them</source>
        <translation>يكتب الأحكام كلها لزميل يستوردها مع الملاحظات</translation>
    </message>
    <message>
        <source>What the last import did…</source>
        <translation>حصيلة آخر استيراد…</translation>
    </message>
    <message>
        <source>Tells of each file what was taken, guessed, repaired or refused</source>
        <translation>تبيّن لكل ملف ما أُخذ منه وما استُنتج وما أُصلح وما رُفض</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Report from an address</source>
        <translation>تقرير من رابط</translation>
    </message>
    <message>
        <source>Fetch this page</source>
        <translation>جلب هذه الصفحة</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>رابط الصفحة</translation>
    </message>
    <message>
        <source>Muqabala uses the network for nothing but this: it asks for this one page when you press the button. The site sees that somebody asked, as with a browser. No script of the page runs, and no picture or anything else that it names is loaded. The page is kept beside the library and read like any file.</source>
        <translation>لا تستعمل مقابلة الشبكة إلا لهذا: تطلب هذه الصفحة وحدها حين تضغط الزر. ويرى الموقع أن أحدًا طلبها كما يرى مع المتصفح. لا يعمل من الصفحة أي برنامج، ولا تُحمَّل صورها ولا شيء مما تشير إليه. تُحفظ الصفحة بجانب المكتبة وتُقرأ كأي ملف.</translation>
    </message>
    <message>
        <source>Fetching the page</source>
        <translation>جلب الصفحة</translation>
    </message>
</context>
<context>
    <name>AlikePage</name>
    <message>
        <source>Names that may be one</source>
        <translation>أسماء قد يكون اثنان منها واحدًا</translation>
    </message>
    <message>
        <source>Places of both names</source>
        <translation>مواضع الاسمين</translation>
    </message>
    <message>
        <source>They are one</source>
        <translation>هما واحد</translation>
    </message>
    <message>
        <source>Two different ones</source>
        <translation>اثنان مختلفان</translation>
    </message>
    <message>
        <source>Looking for names that may be one…</source>
        <translation>يُبحث عن أسماء قد يكون اثنان منها واحدًا…</translation>
    </message>
    <message>
        <source>No two names are alike enough to be one.</source>
        <translation>لا يتشابه اسمان إلى حدّ الظن أنهما واحد.</translation>
    </message>
    <message>
        <source>Is {other} {kept}?</source>
        <translation>هل {other} هو {kept}؟</translation>
    </message>
</context>
<context>
    <name>AloneBar</name>
    <message>
        <source>One page</source>
        <translation>صفحة واحدة</translation>
    </message>
    <message>
        <source>Shows only the page in use, in the middle</source>
        <translation>يعرض الصفحة الحالية وحدها في الوسط</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>عودة (Esc)</translation>
    </message>
    <message>
        <source>Brings menus and panels back</source>
        <translation>يعيد القوائم والألواح</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>not said which</source>
        <translation>لم يُذكر أيها</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>اليقين</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>مَن هم</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الزمان</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>a total since some earlier day</source>
        <translation>حصيلة متراكمة منذ يوم سابق</translation>
    </message>
    <message>
        <source>Kind of total</source>
        <translation>نوع الحصيلة</translation>
    </message>
    <message>
        <source>{speaker}, quoting {origin}</source>
        <translation>{speaker}، نقلًا عن {origin}</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Among them</source>
        <translation>من بينهم</translation>
    </message>
    <message>
        <source>The other report</source>
        <translation>التقرير الآخر</translation>
    </message>
    <message>
        <source>In this report</source>
        <translation>في هذا التقرير</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>مصدر الاسم</translation>
    </message>
    <message>
        <source>Names here</source>
        <translation>أسماؤه هنا</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>في المكتبة</translation>
    </message>
    <message>
        <source>Places: {count}</source>
        <translation>المواضع: {count}</translation>
    </message>
    <message>
        <source>Reports: {count}</source>
        <translation>التقارير: {count}</translation>
    </message>
    <message>
        <source>here those of the newest {count}</source>
        <translation>هنا أحدثها: {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>و{count} غيرها</translation>
    </message>
    <message>
        <source>Other reports</source>
        <translation>تقارير أخرى</translation>
    </message>
    <message>
        <source>{who}: {forms}</source>
        <translation>{who}: {forms}</translation>
    </message>
    <message>
        <source>Outlets of the library; speakers of the open reports only</source>
        <translation>جهات المكتبة كلها؛ والمتكلمون في التقارير المفتوحة وحدها</translation>
    </message>
    <message>
        <source>Who calls it what</source>
        <translation>مَن سمّاه وبماذا</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>قد يكون</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>الإحداثيات</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>لفظ التقديم</translation>
    </message>
    <message>
        <source>Plainly</source>
        <translation>لفظ محايد</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>التعيين</translation>
    </message>
    <message>
        <source>Hijri date</source>
        <translation>التاريخ الهجري</translation>
    </message>
    <message>
        <source>no: the report does not say from which day to reckon</source>
        <translation>غير معيّن: لا يذكر التقرير من أي يوم يُحسب</translation>
    </message>
    <message>
        <source>no: the report gives no exact length</source>
        <translation>غير معيّن: لا يذكر التقرير مدة محددة</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>No more than {most} reports are compared at once.</source>
        <translation>لا يُقابَل أكثر من {most} تقريرًا معًا.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>تصدير القائمة</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>فهرس التقارير</translation>
    </message>
    <message>
        <source>Reports by outlet</source>
        <translation>التقارير بحسب الجهة</translation>
    </message>
    <message>
        <source>Reports by month</source>
        <translation>التقارير بحسب الشهر</translation>
    </message>
    <message>
        <source>Reports by day</source>
        <translation>التقارير بحسب اليوم</translation>
    </message>
    <message>
        <source>Figures by event</source>
        <translation>الأرقام بحسب الحدث</translation>
    </message>
    <message>
        <source>No two reports of one event are known yet.</source>
        <translation>لا يُعرف بعد تقريران عن حدث واحد.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>There are no reports.</source>
        <translation>لا توجد تقارير.</translation>
    </message>
    <message>
        <source>no outlet</source>
        <translation>بلا جهة</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>{count} more in the table that is exported</source>
        <translation>و{count} أخرى في الجدول الذي يُصدَّر</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أضيف في</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>العيوب</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>CatalogueWindow</name>
    <message>
        <source>Catalogue</source>
        <translation>الفهرس</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>إحصاءات</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) moved to the trash; Ctrl+Z brings back.</source>
        <translation>
            <numerusform>لم يُنقل شيء إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقل تقرير واحد إلى سلة المحذوفات؛ يعيده Ctrl+Z.</numerusform>
            <numerusform>نُقل تقريران إلى سلة المحذوفات؛ يعيدهما Ctrl+Z.</numerusform>
            <numerusform>نُقلت %n تقارير إلى سلة المحذوفات؛ يعيدها Ctrl+Z.</numerusform>
            <numerusform>نُقل %n تقريرًا إلى سلة المحذوفات؛ يعيدها Ctrl+Z.</numerusform>
            <numerusform>نُقل %n تقرير إلى سلة المحذوفات؛ يعيدها Ctrl+Z.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartWindow</name>
    <message>
        <source>Picture</source>
        <translation>الرسم البياني</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>A B C D E F G H I J K L M N O P</source>
        <translation>أ ب ج د هـ و ز ح ط ي ك ل م ن س ع</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>تصدير الرسم البياني</translation>
    </message>
    <message>
        <source>A alone</source>
        <translation>في أ وحده</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>في كليهما</translation>
    </message>
    <message>
        <source>B alone</source>
        <translation>في ب وحده</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>ذكره</translation>
    </message>
    <message>
        <source>Times in A</source>
        <translation>مراته في أ</translation>
    </message>
    <message>
        <source>Times in B</source>
        <translation>مراته في ب</translation>
    </message>
    <message>
        <source>Stands beside</source>
        <translation>يُذكر مع</translation>
    </message>
    <message>
        <source>The reports name nobody and no place.</source>
        <translation>لا يذكر التقريران أحدًا ولا مكانًا.</translation>
    </message>
    <message>
        <source>beside: {names}</source>
        <translation>مع: {names}</translation>
    </message>
    <message>
        <source>{share}% told in one order</source>
        <translation>{share}% بترتيب واحد</translation>
    </message>
    <message>
        <source>Order of telling</source>
        <translation>ترتيب السرد</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End · {likeness}</source>
        <translation>النهاية · {likeness}</translation>
    </message>
    <message>
        <source>told in the same order</source>
        <translation>في موضعه من الترتيب</translation>
    </message>
    <message>
        <source>told at another place</source>
        <translation>في موضع آخر</translation>
    </message>
    <message>
        <source>In A</source>
        <translation>في أ</translation>
    </message>
    <message>
        <source>In B</source>
        <translation>في ب</translation>
    </message>
    <message>
        <source>How far into A</source>
        <translation>موضعه من أ</translation>
    </message>
    <message>
        <source>How far into B</source>
        <translation>موضعه من ب</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>متى وقع</translation>
    </message>
    <message>
        <source>When it was printed</source>
        <translation>متى نُشر</translation>
    </message>
    <message>
        <source>Time stated</source>
        <translation>الزمن المذكور</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>The reports have no figures.</source>
        <translation>لا أرقام في التقارير.</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>The reports have no passages or figures in common.</source>
        <translation>لا مقاطع ولا أرقام مشتركة بين التقريرين.</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Where each report tells what both tell</source>
        <translation>موضع ما يرويه التقريران معًا في كل منهما</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Figures by the time stated and the time printed</source>
        <translation>الأرقام بزمن وقوعها وزمن نشرها</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Names that both use, and names of one alone</source>
        <translation>أسماء يذكرها التقريران وأسماء ينفرد بها أحدهما</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Shows the same as a table</source>
        <translation>يعرض البيانات نفسها جدولًا</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Writes the picture or its table</source>
        <translation>يكتب الرسم البياني أو جدوله في ملف</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>تصدير الرسم البياني</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Shows the picture in a window</source>
        <translation>يعرض الرسم البياني في نافذة</translation>
    </message>
    <message>
        <source>Set a second report beside this one to compare them.</source>
        <translation>ضع تقريرًا ثانيًا إلى جانب هذا لتقابل بينهما.</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Compare several reports</source>
        <translation>مقابلة عدة تقارير</translation>
    </message>
    <message>
        <source>Filter: title, outlet, date…</source>
        <translation>تصفية: عنوان، جهة، تاريخ…</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>تصفية التقارير</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقابلة</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) chosen</source>
        <translation>
            <numerusform>لم يُختر تقرير</numerusform>
            <numerusform>اختير تقرير واحد</numerusform>
            <numerusform>اختير تقريران</numerusform>
            <numerusform>اختيرت %n تقارير</numerusform>
            <numerusform>اختير %n تقريرًا</numerusform>
            <numerusform>اختير %n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose {least} to {most}.</source>
        <translation>اختر من {least} إلى {most}.</translation>
    </message>
</context>
<context>
    <name>ChooseTagDialog</name>
    <message>
        <source>Choose a tag</source>
        <translation>اختيار وسم</translation>
    </message>
    <message>
        <source>Filter the tags</source>
        <translation>تصفية الوسوم</translation>
    </message>
    <message>
        <source>Filter the tags…</source>
        <translation>تصفية الوسوم…</translation>
    </message>
</context>
<context>
    <name>CollectionsDialog</name>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Collections of the reports</source>
        <translation>مجموعات التقارير</translation>
    </message>
    <message>
        <source>No collections yet. Type the name of one below and press «Add».</source>
        <translation>لا مجموعات بعد. اكتب اسم المجموعة أدناه واضغط «إضافة».</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Name of a new collection</source>
        <translation>اسم مجموعة جديدة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>تغيير الاسم…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>تغيير اسم المجموعة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z in the window brings it back.</source>
        <translation>حُذفت. يعيدها ⁦Ctrl+Z⁩ في النافذة.</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of a table</source>
        <translation>أعمدة الجدول</translation>
    </message>
    <message>
        <source>The first row holds the names of the columns</source>
        <translation>في الصف الأول أسماء الأعمدة</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>أول الصفوف</translation>
    </message>
    <message>
        <source>Read the table</source>
        <translation>قراءة الجدول</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>نص التقرير</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Day of publication</source>
        <translation>يوم النشر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>لم يُختر</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>ليس في الجدول</translation>
    </message>
    <message>
        <source>Which column of {name} holds what? It is remembered, and holds for every table of the same columns.</source>
        <translation>ماذا في كل عمود من {name}؟ يُحفظ الجواب لكل جدول له هذه الأعمدة.</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>العمود {number}</translation>
    </message>
    <message>
        <source>Choose the column of the text.</source>
        <translation>اختر عمود النص.</translation>
    </message>
    <message>
        <source>The first report: {parts}</source>
        <translation>أول تقرير: {parts}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open files</source>
        <translation>فتح ملفات</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>لا نص في الحافظة.</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>فتح مكتبة أخرى</translation>
    </message>
    <message>
        <source>Remove {title} from the library? Its file stays; undo brings it back.</source>
        <translation>أتريد إزالة {title} من المكتبة؟ يبقى ملفه في مكانه، ويعيده التراجع.</translation>
    </message>
    <message>
        <source>Remove report</source>
        <translation>إزالة تقرير</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Select a passage in each of the two reports first.</source>
        <translation>حدّد أولًا مقطعًا في كل من التقريرين.</translation>
    </message>
    <message>
        <source>Citation copied.</source>
        <translation>نُسخ الاقتباس الموثق.</translation>
    </message>
    <message>
        <source>Select words in a report first.</source>
        <translation>حدد كلمات في تقرير أولًا.</translation>
    </message>
    <message>
        <source>Muqabala {version} sets Arabic news reports side by side and shows what they share, where their figures differ, and on whose word.

Everything stays on this computer: {library}

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>يضع برنامج مقابلة {version} تقارير الأخبار العربية جنبًا إلى جنب، ويُظهر ما تتفق عليه، وأين تختلف أرقامها، وعلى لسان من.

كل شيء يبقى على هذا الجهاز: {library}

برنامج حر برخصة ⁨GNU GPL⁩ بإصدارها الثالث أو ما بعده.</translation>
    </message>
    <message>
        <source>About Muqabala</source>
        <translation>عن مقابلة</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>رخص المكوّنات</translation>
    </message>
    <message>
        <source>Copy facts for a fault report</source>
        <translation>نسخ بيانات بلاغ العطل</translation>
    </message>
    <message>
        <source>Versions, fonts, paths and screen; nothing of what is read</source>
        <translation>الإصدارات والخطوط والمسارات والشاشة، ولا شيء مما يُقرأ</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>تصدير الملاحظات</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Folder of Markdown files</source>
        <translation>مجلد ملفات Markdown</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على الورق</translation>
    </message>
    <message>
        <source>Choose a folder for the notes</source>
        <translation>اختيار مجلد للملاحظات</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>تصدير المقابلة</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>مقابلة</translation>
    </message>
    <message>
        <source>Export annotated copy</source>
        <translation>تصدير نسخة مشروحة</translation>
    </message>
    <message>
        <source>report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>تصدير الأرقام</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>{name} is already there. Write over it?</source>
        <translation>الملف {name} موجود. أتريد أن يُكتب فوقه؟</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>الكتابة فوقه</translation>
    </message>
    <message>
        <source>CSV in UTF-8 (*.csv)</source>
        <translation>CSV بترميز UTF-8 (*.csv)</translation>
    </message>
    <message>
        <source>CSV for Excel, with a byte order mark (*.csv)</source>
        <translation>CSV لبرنامج Excel، مع علامة ترتيب البايتات (*.csv)</translation>
    </message>
    <message>
        <source>Select the words of the name first.</source>
        <translation>حدد كلمات الاسم أولًا.</translation>
    </message>
    <message>
        <source>Select the loaded words first.</source>
        <translation>حدِّد الكلمات المنحازة أولًا.</translation>
    </message>
    <message>
        <source>Notes and libraries ({endings})</source>
        <translation>ملاحظات ومكتبات ({endings})</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>استيراد ملاحظات</translation>
    </message>
    <message>
        <source>There are no conflicts in what is open.</source>
        <translation>لا تعارض في التقارير المفتوحة.</translation>
    </message>
    <message>
        <source>Choose a row of the figures first.</source>
        <translation>اختر صفًّا من الأرقام أولًا.</translation>
    </message>
    <message>
        <source>Export verdicts</source>
        <translation>تصدير الأحكام</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>أحكام</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Tables ({endings})</source>
        <translation>جداول ({endings})</translation>
    </message>
    <message>
        <source>Table of reports</source>
        <translation>جدول تقارير</translation>
    </message>
</context>
<context>
    <name>ComparedWords</name>
    <message>
        <source>Other report: %1 (%2)</source>
        <translation>التقرير الآخر: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message>
        <source>Concordance</source>
        <translation>كشاف السياقات</translation>
    </message>
    <message>
        <source>No place answers.</source>
        <translation>لا موضع يوافق البحث.</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Not a name</source>
        <translation>ليس اسمًا</translation>
    </message>
    <message>
        <source>Not a name in this report</source>
        <translation>ليس اسمًا في هذا التقرير</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>تغيير النوع</translation>
    </message>
    <message>
        <source>Is the same as…</source>
        <translation>هو نفسه…</translation>
    </message>
    <message>
        <source>Split off…</source>
        <translation>فصل…</translation>
    </message>
    <message>
        <source>Is the same as {name}</source>
        <translation>هو نفسه {name}</translation>
    </message>
    <message>
        <source>Is not {name}</source>
        <translation>ليس {name}</translation>
    </message>
    <message>
        <source>Who or what is it?</source>
        <translation>مَن هو أو ما هو؟</translation>
    </message>
    <message>
        <source>{name} is the same as:</source>
        <translation>{name} هو نفسه:</translation>
    </message>
    <message>
        <source>Where {words} is taken for {name}, it names:</source>
        <translation>حيث حُملت {words} على {name} فهي تسمي:</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>إضافة اسم</translation>
    </message>
    <message>
        <source>{words} names:</source>
        <translation>{words} تسمي:</translation>
    </message>
    <message>
        <source>{words} is no longer taken for a name</source>
        <translation>لم تعد {words} تُعدّ اسمًا</translation>
    </message>
    <message>
        <source>{words} is now: {type}</source>
        <translation>صار نوع {words}: {type}</translation>
    </message>
    <message>
        <source>{words} and {name} are two</source>
        <translation>{words} و{name} اثنان مختلفان</translation>
    </message>
    <message>
        <source>{words} is now the same as {name}</source>
        <translation>صار {words} و{name} واحدًا</translation>
    </message>
    <message>
        <source>{words} now names {name}</source>
        <translation>صارت {words} تسمي {name}</translation>
    </message>
    <message>
        <source>Undo takes it back</source>
        <translation>يمكن التراجع عن ذلك</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>about {date}</source>
        <translation>نحو {date}</translation>
    </message>
    <message>
        <source>perhaps {date}</source>
        <translation>ربما {date}</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>من {start} إلى {end}</translation>
    </message>
    <message>
        <source>{year} AH</source>
        <translation>{year} هـ</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>حتى {end}</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>منذ {start}</translation>
    </message>
    <message>
        <source>the {decade}s</source>
        <translation>عقد {decade}</translation>
    </message>
    <message>
        <source>the years {first} to {last}</source>
        <translation>الأعوام من {first} إلى {last}</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>ربيع</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>صيف</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>خريف</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>شتاء</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Muqabala</source>
        <translation>مقابلة</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>تُفتح المكتبة…</translation>
    </message>
    <message>
        <source>Reading the reports</source>
        <translation>قراءة التقارير</translation>
    </message>
    <message>
        <source>They are cleaned and searched for figures, dates and names.</source>
        <translation>تُنقَّى النصوص وتُستخرج منها الأرقام والتواريخ والأسماء.</translation>
    </message>
    <message>
        <source>Choose a report</source>
        <translation>اختر تقريرًا</translation>
    </message>
    <message>
        <source>Enter opens the one chosen in the library; {keys} sets a second one beside it.</source>
        <translation>يفتح Enter التقرير المختار في المكتبة، ويضع {keys} تقريرًا ثانيًا إلى جانبه.</translation>
    </message>
    <message>
        <source>Set two reports side by side</source>
        <translation>ضع تقريرين جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Drop files or a folder of reports here. Muqabala shows what they share, where their figures differ, and on whose word.</source>
        <translation>أفلت هنا ملفات أو مجلدًا من التقارير، فيُظهر البرنامج ما تتفق عليه، وأين تختلف أرقامها، وعلى لسان من.</translation>
    </message>
    <message>
        <source>Mark in colour</source>
        <translation>تعليم بلون</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the report</source>
        <translation>بيانات التقرير</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>كما قُرئ</translation>
    </message>
    <message numerus="yes">
        <source>Give outlet and day to all %n listed report(s)</source>
        <translation>
            <numerusform>لا تقارير معروضة</numerusform>
            <numerusform>الجهة والتاريخ للتقرير المعروض</numerusform>
            <numerusform>الجهة والتاريخ للتقريرين المعروضين كليهما</numerusform>
            <numerusform>الجهة والتاريخ للتقارير الـ%n المعروضة كلها</numerusform>
            <numerusform>الجهة والتاريخ للـ%n تقريرًا المعروضة كلها</numerusform>
            <numerusform>الجهة والتاريخ للـ%n تقرير المعروضة كلها</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>As read: {words}</source>
        <translation>كما قُرئ: {words}</translation>
    </message>
    <message>
        <source>Opens the original in the program meant for it</source>
        <translation>يفتح الأصل في البرنامج المخصص له</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Day of publication</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>لا ملف له</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>الملف: {path}</translation>
    </message>
    <message>
        <source>Encoding: {name}</source>
        <translation>الترميز: {name}</translation>
    </message>
    <message>
        <source>Fingerprint of the file: {hash}…</source>
        <translation>بصمة الملف: {hash}…</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Edit an entry</source>
        <translation>تعديل مدخل</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>إضافة مدخل</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع التصحيح</translation>
    </message>
    <message>
        <source>As the reports write them</source>
        <translation>كما تكتبها التقارير</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>يُحسب أنه</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>المقصود</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>The word that takes no side</source>
        <translation>اللفظ الذي لا ينحاز</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>كل التقارير</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Plainly</source>
        <translation>بلفظ محايد</translation>
    </message>
    <message>
        <source>Meaning of the kind</source>
        <translation>معنى نوع التصحيح</translation>
    </message>
    <message>
        <source>A known name</source>
        <translation>اسم معروف، اكتب أوله</translation>
    </message>
    <message>
        <source>A known name; or a new one, the words themselves if empty</source>
        <translation>اسم معروف أو جديد؛ فإن تُرك فالكلمات نفسها</translation>
    </message>
    <message>
        <source>A known name; empty for any</source>
        <translation>اسم معروف؛ ويُترك إن كان أيَّ اسم</translation>
    </message>
    <message>
        <source>Wherever these words stand, they are this name.</source>
        <translation>حيثما وردت هذه الكلمات فهي هذا الاسم.</translation>
    </message>
    <message>
        <source>These words are no name; or, without words, this is no name at all.</source>
        <translation>هذه الكلمات ليست اسمًا؛ وإن لم تُكتب كلمات فهذا ليس اسمًا أصلًا.</translation>
    </message>
    <message>
        <source>What is taken for the first is the second, everywhere.</source>
        <translation>ما يُحسب أنه الأول هو الثاني حيثما ورد.</translation>
    </message>
    <message>
        <source>Where these words are taken for one name, they mean another.</source>
        <translation>حيث تُحسب هذه الكلمات اسمًا بعينه فالمقصود بها غيره.</translation>
    </message>
    <message>
        <source>The name is of this type, everywhere.</source>
        <translation>الاسم من هذا النوع حيثما ورد.</translation>
    </message>
    <message>
        <source>However alike their names, these are two.</source>
        <translation>هذان اثنان وإن تشابه اسماهما.</translation>
    </message>
    <message>
        <source>These words take a side wherever they stand, with the article too.</source>
        <translation>هذه الكلمات منحازة حيثما وردت، ومع «ال» أيضًا.</translation>
    </message>
    <message>
        <source>These words take no side; a listed term in any form.</source>
        <translation>هذه الكلمات ليست منحازة؛ واللفظ المدرج بكل صيغه.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>The program said: {verdict}</source>
        <translation>قال البرنامج: {verdict}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>{speaker}, quoting {origin}</source>
        <translation>{speaker}، نقلًا عن {origin}</translation>
    </message>
    <message>
        <source>Shared names</source>
        <translation>كيانات مشتركة</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>في أ فقط</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>في ب فقط</translation>
    </message>
    <message>
        <source>One name, different words</source>
        <translation>مسمّى واحد بألفاظ مختلفة</translation>
    </message>
    <message>
        <source>Wording that takes a side</source>
        <translation>ألفاظ منحازة</translation>
    </message>
    <message>
        <source>Loaded words that face each other</source>
        <translation>ألفاظ منحازة متقابلة</translation>
    </message>
    <message>
        <source>at the same place</source>
        <translation>في الموضع نفسه</translation>
    </message>
    <message>
        <source>plainly: {word}</source>
        <translation>اللفظ المحايد: {word}</translation>
    </message>
    <message>
        <source>in A</source>
        <translation>في أ</translation>
    </message>
    <message>
        <source>in B</source>
        <translation>في ب</translation>
    </message>
    <message>
        <source>Passages that face each other</source>
        <translation>مقاطع متقابلة</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>متغيّر</translation>
    </message>
    <message>
        <source>in one only</source>
        <translation>في أحدهما فقط</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>منقول من موضعه</translation>
    </message>
    <message>
        <source>same, where most differ</source>
        <translation>مشترك حيث يختلف أكثر اللفظ</translation>
    </message>
    <message>
        <source>What the lines mean</source>
        <translation>دلالة الخطوط</translation>
    </message>
    <message>
        <source>Passage {number}</source>
        <translation>المقطع {number}</translation>
    </message>
    <message>
        <source>A leaves out</source>
        <translation>أغفله أ</translation>
    </message>
    <message>
        <source>B leaves out</source>
        <translation>أغفله ب</translation>
    </message>
    <message>
        <source>Figures: {listed}</source>
        <translation>الأرقام: {listed}</translation>
    </message>
    <message>
        <source>Names: {listed}</source>
        <translation>الأسماء: {listed}</translation>
    </message>
    <message>
        <source>{stated} km stated, {measured} km on the map</source>
        <translation>المذكور {stated} كم، وعلى الخريطة {measured} كم</translation>
    </message>
    <message>
        <source>{parts} together, of {total}</source>
        <translation>مجموعها {parts}، والكل {total}</translation>
    </message>
    <message>
        <source>The source of A</source>
        <translation>مصدر أ</translation>
    </message>
    <message>
        <source>The source of B</source>
        <translation>مصدر ب</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>أُصلح</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>عُلِّم</translation>
    </message>
    <message>
        <source>in the source: {words}</source>
        <translation>في المصدر: {words}</translation>
    </message>
    <message>
        <source>Parted by you</source>
        <translation>ما فصلتَه</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Set a second report beside this one to compare them.</source>
        <translation>ضع تقريرًا ثانيًا إلى جانب هذا لتقابل بينهما.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الرسم البياني</translation>
    </message>
    <message>
        <source>No figures were found.</source>
        <translation>لم يُعثر على أرقام.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>No names were found.</source>
        <translation>لم يُعثر على أسماء.</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>No differing or loaded wording was found.</source>
        <translation>لا تسميات مختلفة ولا ألفاظ منحازة.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>No passages that face each other.</source>
        <translation>لا مقاطع متقابلة.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Nothing to check was found.</source>
        <translation>لا شيء يستدعي التحقق.</translation>
    </message>
    <message>
        <source>Open a report, and what is found in it stands here.</source>
        <translation>افتح تقريرًا يظهر هنا ما وُجد فيه.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>بند واحد</numerusform>
            <numerusform>بندان</numerusform>
            <numerusform>%n بنود</numerusform>
            <numerusform>%n بندًا</numerusform>
            <numerusform>%n بند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>لا أرقام</numerusform>
            <numerusform>رقم واحد</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقمًا</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>رسم (SVG)…</translation>
    </message>
    <message>
        <source>Image (PNG)…</source>
        <translation>صورة (PNG)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>Table (Excel)…</source>
        <translation>جدول (Excel)…</translation>
    </message>
    <message>
        <source>Table (web page)…</source>
        <translation>جدول (صفحة ويب)…</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خلل</translation>
    </message>
    <message>
        <source>The program met a fault of its own. Your notes and reports are saved. You can go on working; if it happens again, send these lines to the makers.</source>
        <translation>صادف البرنامج خللًا داخليًا. ملاحظاتك وتقاريرك محفوظة، ويمكنك متابعة العمل؛ فإن تكرر الأمر فأرسل هذه الأسطر إلى مطوّري البرنامج.</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>تفاصيل الخلل</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>No figures are like this.</source>
        <translation>لا أرقام بهذه الصفة.</translation>
    </message>
    <message>
        <source>All categories ({count})</source>
        <translation>كل الفئات ({count})</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>For review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>على مقطعين</translation>
    </message>
    <message>
        <source>Marks alone</source>
        <translation>علامات بلا نص</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>إزالة هذه التصفية</translation>
    </message>
    <message>
        <source>Filter: {what}</source>
        <translation>تصفية: {what}</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>For review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Notes on pairs</source>
        <translation>ملاحظات على مقطعين</translation>
    </message>
    <message>
        <source>Marks without words</source>
        <translation>علامات بلا نص</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message numerus="yes">
        <source>Write what is listed (%n)</source>
        <translation>
            <numerusform>كتابة ما هو معروض (%n)</numerusform>
            <numerusform>كتابة ما هو معروض (%n)</numerusform>
            <numerusform>كتابة ما هو معروض (%n)</numerusform>
            <numerusform>كتابة ما هو معروض (%n)</numerusform>
            <numerusform>كتابة ما هو معروض (%n)</numerusform>
            <numerusform>كتابة ما هو معروض (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>ترتيب حسب</translation>
    </message>
    <message>
        <source>Place in the report</source>
        <translation>الموضع في التقرير</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>عنوان التقرير</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>تصفيات محفوظة</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>حفظ هذه التصفية…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the open reports</source>
        <translation>بحث في التقارير المفتوحة</translation>
    </message>
    <message>
        <source>Exact spelling</source>
        <translation>إملاء مطابق</translation>
    </message>
    <message>
        <source>Tell أ from ا, ة from ه, and mind tashkeel</source>
        <translation>يميّز أ من ا، وة من ه، ويراعي التشكيل</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>النتيجة التالية (⁨F3⁩)</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>النتيجة السابقة (⁨Shift+F3⁩)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (⁨Esc⁩)</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Not a conflict</source>
        <translation>ليس تعارضًا</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>التعارض التالي</translation>
    </message>
    <message>
        <source>Choose the figure of the other report, then P again; Esc leaves it.</source>
        <translation>اختر رقم التقرير الآخر ثم اضغط P مرة أخرى؛ ويُلغي Esc الربط.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>No page has these words.</source>
        <translation>ليس في الدليل صفحة فيها هذه الكلمات.</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>دليل الاستخدام</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>رخص المكوّنات</translation>
    </message>
    <message>
        <source>Search these pages</source>
        <translation>البحث في هذه الصفحات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>سجل التغييرات</translation>
    </message>
    <message>
        <source>Filter: what, who, words, report…</source>
        <translation>تصفية: ماذا، من، كلمات، تقرير…</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>تصفية السجل</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>العودة إلى هنا</translation>
    </message>
    <message>
        <source>Before all changes</source>
        <translation>ما قبل كل التغييرات</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>كتابة في ملف…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحال</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Undoes or redoes until this change is the latest in force ({keys})</source>
        <translation>يتراجع أو يعيد حتى يصير هذا التغيير آخر الساري ({keys})</translation>
    </message>
    <message>
        <source>Undoes all that can be undone</source>
        <translation>يتراجع عن كل ما يمكن التراجع عنه</translation>
    </message>
    <message>
        <source>No change is like this.</source>
        <translation>لا تغيير كهذا.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>Redo up to here</source>
        <translation>الإعادة حتى هنا</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the history</source>
        <translation>كتابة السجل</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>كُتب: {path}</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What came in</source>
        <translation>حصيلة الاستيراد</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message numerus="yes">
        <source>Choose the columns of %n table(s)…</source>
        <translation>
            <numerusform>اختيار أعمدة الجداول (%n)…</numerusform>
            <numerusform>اختيار أعمدة الجدول…</numerusform>
            <numerusform>اختيار أعمدة الجدولين…</numerusform>
            <numerusform>اختيار أعمدة %n جداول…</numerusform>
            <numerusform>اختيار أعمدة %n جدولًا…</numerusform>
            <numerusform>اختيار أعمدة %n جدول…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n report(s) back from the trash</source>
        <translation>
            <numerusform>استعادة التقارير من سلة المحذوفات (%n)</numerusform>
            <numerusform>استعادة التقرير من سلة المحذوفات</numerusform>
            <numerusform>استعادة التقريرين من سلة المحذوفات</numerusform>
            <numerusform>استعادة %n تقارير من سلة المحذوفات</numerusform>
            <numerusform>استعادة %n تقريرًا من سلة المحذوفات</numerusform>
            <numerusform>استعادة %n تقرير من سلة المحذوفات</numerusform>
        </translation>
    </message>
    <message>
        <source>No files that can be read were found there.</source>
        <translation>لا ملفات هناك يمكن قراءتها.</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>أُوقف قبل النهاية</translation>
    </message>
    <message>
        <source>letters read as {encoding}</source>
        <translation>ترميز النص: {encoding}</translation>
    </message>
    <message numerus="yes">
        <source>%n without a day</source>
        <translation>
            <numerusform>كلها مؤرخة</numerusform>
            <numerusform>واحد بلا تاريخ</numerusform>
            <numerusform>اثنان بلا تاريخ</numerusform>
            <numerusform>%n بلا تاريخ</numerusform>
            <numerusform>%n بلا تاريخ</numerusform>
            <numerusform>%n بلا تاريخ</numerusform>
        </translation>
    </message>
    <message>
        <source>no day found</source>
        <translation>لم يُعرف تاريخه</translation>
    </message>
    <message>
        <source>{value} (guessed)</source>
        <translation>{value} (استُنتج من النص)</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>In its words</source>
        <translation>بنصّه</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>قد يكون</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>الترجيح</translation>
    </message>
</context>
<context>
    <name>IndexPanel</name>
    <message>
        <source>Indexes</source>
        <translation>الفهارس</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Writes what is listed</source>
        <translation>يكتب المعروض في ملف</translation>
    </message>
    <message>
        <source>Close the indexes</source>
        <translation>إغلاق الفهارس</translation>
    </message>
    <message>
        <source>Index of figures</source>
        <translation>فهرس الأرقام</translation>
    </message>
    <message>
        <source>Index of names</source>
        <translation>فهرس الأسماء</translation>
    </message>
    <message>
        <source>May be one</source>
        <translation>قد يكونان واحدًا</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>المكتبة كلها</translation>
    </message>
    <message>
        <source>The open reports</source>
        <translation>التقارير المفتوحة</translation>
    </message>
    <message>
        <source>The first report</source>
        <translation>التقرير الأول</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Figures as CSV</source>
        <translation>جدول الأرقام (CSV)</translation>
    </message>
    <message>
        <source>Filter: what is counted, place, who says so, outlet, value…</source>
        <translation>تصفية: المعدود، المكان، القائل، الجهة، القيمة…</translation>
    </message>
    <message>
        <source>Filter: name in Arabic or English…</source>
        <translation>تصفية: الاسم بالعربية أو بالإنجليزية…</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>لا أسماء</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%n أسماء</numerusform>
            <numerusform>%n اسمًا</numerusform>
            <numerusform>%n اسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%n اقتراحات</numerusform>
            <numerusform>%n اقتراحًا</numerusform>
            <numerusform>%n اقتراح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>لا أرقام</numerusform>
            <numerusform>رقم واحد</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقمًا</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter opens a report, {keys} sets it beside the open one</source>
        <translation>يفتح Enter التقرير، ويضعه {keys} إلى جانب المفتوح</translation>
    </message>
    <message>
        <source>Enter opens a report</source>
        <translation>يفتح Enter التقرير</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>What is counted</source>
        <translation>ما يُعد</translation>
    </message>
    <message>
        <source>A</source>
        <translation>أ</translation>
    </message>
    <message>
        <source>A: who says so</source>
        <translation>القائل في أ</translation>
    </message>
    <message>
        <source>B</source>
        <translation>ب</translation>
    </message>
    <message>
        <source>B: who says so</source>
        <translation>القائل في ب</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>حكم المحلّل</translation>
    </message>
    <message>
        <source> (within A)</source>
        <translation> (داخل أ)</translation>
    </message>
    <message>
        <source> (within B)</source>
        <translation> (داخل ب)</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>Ledger</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Ledger of claims</source>
        <translation>سجل الأرقام المتقابلة</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>ما لم يُحسم</translation>
    </message>
    <message>
        <source>Shows only conflicts on which nothing was said yet</source>
        <translation>يُظهر التعارضات التي لم يُحكم فيها بعد وحدها</translation>
    </message>
    <message>
        <source>Lists verdicts whose words are no longer in the reports</source>
        <translation>يسرد أحكامًا لم تعد ألفاظها في التقريرين</translation>
    </message>
    <message>
        <source>Close the ledger</source>
        <translation>إغلاق السجل</translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation>لا صفوف.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter: what is counted, who, where…</source>
        <translation>تصفية: ما يُعد، من، أين…</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) lost</source>
        <translation>
            <numerusform>لا أحكام ضائعة</numerusform>
            <numerusform>حكم ضائع واحد</numerusform>
            <numerusform>حكمان ضائعان</numerusform>
            <numerusform>%n أحكام ضائعة</numerusform>
            <numerusform>%n حكمًا ضائعًا</numerusform>
            <numerusform>%n حكم ضائع</numerusform>
        </translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>كل الفئات</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>لا تعارضات</translation>
    </message>
    <message numerus="yes">
        <source>{left} of %n conflict(s) left</source>
        <translation>
            <numerusform>لا تعارضات</numerusform>
            <numerusform>بقي {left} من تعارض واحد</numerusform>
            <numerusform>بقي {left} من تعارضين</numerusform>
            <numerusform>بقي {left} من %n تعارضات</numerusform>
            <numerusform>بقي {left} من %n تعارضًا</numerusform>
            <numerusform>بقي {left} من %n تعارض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n conflict(s) decided</source>
        <translation>
            <numerusform>لا تعارضات</numerusform>
            <numerusform>حُسم التعارض الوحيد</numerusform>
            <numerusform>حُسم التعارضان</numerusform>
            <numerusform>حُسمت التعارضات كلها (%n)</numerusform>
            <numerusform>حُسمت التعارضات كلها (%n)</numerusform>
            <numerusform>حُسمت التعارضات كلها (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>جهة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Date or time</source>
        <translation>تاريخ أو وقت</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Loaded wording</source>
        <translation>لفظ منحاز</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Missing number</source>
        <translation>عدد مفقود</translation>
    </message>
    <message>
        <source>Repair (in the source form)</source>
        <translation>إصلاح (عند عرض المصدر)</translation>
    </message>
    <message>
        <source>Filled: in both reports</source>
        <translation>مظلَّل: في التقريرين</translation>
    </message>
    <message>
        <source>Wavy: figures conflict</source>
        <translation>متموّج: رقمان متعارضان</translation>
    </message>
    <message>
        <source>Straight: a conflict you confirmed</source>
        <translation>خط مستقيم: تعارض أكّدته</translation>
    </message>
    <message>
        <source>Hatched: uncertain</source>
        <translation>مهشَّر: غير مؤكد</translation>
    </message>
</context>
<context>
    <name>LegendDialog</name>
    <message>
        <source>Colours and lines</source>
        <translation>دليل الألوان والخطوط</translation>
    </message>
    <message>
        <source>Profile of marks</source>
        <translation>مجموعة العلامات</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Keeps the kinds that are shown now under a name</source>
        <translation>يحفظ الأنواع المعروضة الآن باسم</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Forgets the chosen profile; the marks stay as they are</source>
        <translation>يحذف المجموعة المختارة، وتبقى العلامات كما هي</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>تراجع عن ذلك</translation>
    </message>
    <message>
        <source>As switched below</source>
        <translation>كما اختير أدناه</translation>
    </message>
    <message>
        <source>Keep a profile</source>
        <translation>حفظ مجموعة</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>اسم المجموعة</translation>
    </message>
</context>
<context>
    <name>Lexicon</name>
    <message>
        <source>All reports</source>
        <translation>كل التقارير</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>لا {name}</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>My lexicon</source>
        <translation>معجمي</translation>
    </message>
    <message>
        <source>Filter by words, meaning, kind or report…</source>
        <translation>تصفية: كلمات، مقصود، نوع تصحيح، تقرير…</translation>
    </message>
    <message>
        <source>Filter the lexicon</source>
        <translation>تصفية المعجم</translation>
    </message>
    <message>
        <source>Entries of the lexicon</source>
        <translation>مداخل المعجم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع التصحيح</translation>
    </message>
    <message>
        <source>Words or name</source>
        <translation>الكلمات أو الاسم</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المقصود</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>No entry has these words.</source>
        <translation>لا مدخل فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>Your lexicon is empty.

What you correct in the reports comes in here: a name that was missed, words that are no name, two names of one thing, a loaded word. It holds for the whole library and can be given to a colleague.</source>
        <translation>معجمك فارغ.

يأتي إليه ما تصححه في التقارير: اسم فات البرنامج، وكلمات ليست اسمًا، واسمان لشيء واحد، ولفظ منحاز. ويسري على المكتبة كلها، ويمكن أن تعطيه زميلًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>لا مداخل</numerusform>
            <numerusform>مدخل واحد</numerusform>
            <numerusform>مدخلان</numerusform>
            <numerusform>%n مداخل</numerusform>
            <numerusform>%n مدخلًا</numerusform>
            <numerusform>%n مدخل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed. Ctrl+Z brings it back.</source>
        <translation>
            <numerusform>لم يُحذف شيء</numerusform>
            <numerusform>حُذف مدخل واحد. يعيده ⁦Ctrl+Z⁩</numerusform>
            <numerusform>حُذف مدخلان. يعيدهما ⁦Ctrl+Z⁩</numerusform>
            <numerusform>حُذفت %n مداخل. يعيدها ⁦Ctrl+Z⁩</numerusform>
            <numerusform>حُذف %n مدخلًا. يعيدها ⁦Ctrl+Z⁩</numerusform>
            <numerusform>حُذف %n مدخل. يعيدها ⁦Ctrl+Z⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a lexicon</source>
        <translation>استيراد معجم</translation>
    </message>
    <message numerus="yes">
        <source>%n entries came in</source>
        <translation>
            <numerusform>لم يأت جديد</numerusform>
            <numerusform>أضيف مدخل واحد</numerusform>
            <numerusform>أضيف مدخلان</numerusform>
            <numerusform>أضيفت %n مداخل</numerusform>
            <numerusform>أضيف %n مدخلًا</numerusform>
            <numerusform>أضيف %n مدخل</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the lexicon</source>
        <translation>تصدير المعجم</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>كُتب: {path}</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Filter: title, outlet, date…</source>
        <translation>تصفية: عنوان، جهة، تاريخ…</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>تصفية المكتبة</translation>
    </message>
    <message>
        <source>Shows the reports whose title, outlet or date has these words</source>
        <translation>يعرض التقارير التي ترد هذه الكلمات في عنوانها أو جهتها أو تاريخها</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Proposed for comparison</source>
        <translation>مقترح للمقابلة</translation>
    </message>
    <message>
        <source>Enter sets the report beside the open one</source>
        <translation>يضع ⁨Enter⁩ التقرير إلى جانب المفتوح</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>بحسب الحدث</translation>
    </message>
    <message>
        <source>Lists reports of one event together</source>
        <translation>يجمع تقارير الحدث الواحد معًا</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>الفهرس</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريرًا</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>Other reports</source>
        <translation>تقارير أخرى</translation>
    </message>
    <message>
        <source>nearly the same text</source>
        <translation>النص نفسه تقريبًا</translation>
    </message>
    <message numerus="yes">
        <source>%n shared name(s)</source>
        <translation>
            <numerusform>لا كيانات مشتركة</numerusform>
            <numerusform>كيان مشترك واحد</numerusform>
            <numerusform>كيانان مشتركان</numerusform>
            <numerusform>%n كيانات مشتركة</numerusform>
            <numerusform>%n كيانًا مشتركًا</numerusform>
            <numerusform>%n كيان مشترك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared figure(s)</source>
        <translation>
            <numerusform>لا أرقام مشتركة</numerusform>
            <numerusform>رقم مشترك واحد</numerusform>
            <numerusform>رقمان مشتركان</numerusform>
            <numerusform>%n أرقام مشتركة</numerusform>
            <numerusform>%n رقمًا مشتركًا</numerusform>
            <numerusform>%n رقم مشترك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%n تعارضات</numerusform>
            <numerusform>%n تعارضًا</numerusform>
            <numerusform>%n تعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>لا أرقام</numerusform>
            <numerusform>رقم واحد</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقمًا</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare all %n report(s) of this event</source>
        <translation>
            <numerusform>مقابلة تقارير هذا الحدث</numerusform>
            <numerusform>مقابلة تقرير هذا الحدث</numerusform>
            <numerusform>مقابلة تقريري هذا الحدث</numerusform>
            <numerusform>مقابلة تقارير هذا الحدث كلها (%n)</numerusform>
            <numerusform>مقابلة تقارير هذا الحدث كلها (%n)</numerusform>
            <numerusform>مقابلة تقارير هذا الحدث كلها (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Compare with the open report</source>
        <translation>مقابلته بالتقرير المفتوح</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>البيانات…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>المجموعات…</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>إزالة من المكتبة…</translation>
    </message>
</context>
<context>
    <name>LoadedDialog</name>
    <message>
        <source>A loaded word</source>
        <translation>لفظ منحاز</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>تُقرأ</translation>
    </message>
    <message>
        <source>Plainly</source>
        <translation>بلفظ محايد</translation>
    </message>
    <message>
        <source>The word that takes no side</source>
        <translation>اللفظ الذي لا ينحاز</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Only in this report</source>
        <translation>في هذا التقرير وحده</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Marked wherever these words stand, with the article and without it.</source>
        <translation>تُعلَّم هذه الكلمات حيثما وردت، بـ«ال» ودونها.</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>Verdicts without their words</source>
        <translation>أحكام ضاعت ألفاظها</translation>
    </message>
    <message>
        <source>The words they were said of are no longer in the reports. They are kept, and hold again when the words come back.</source>
        <translation>لم تعد الألفاظ التي قيلت فيها موجودة في التقريرين. الأحكام محفوظة، وتسري من جديد إذا عادت الألفاظ.</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>سحب الحكم</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Muqabala</source>
        <translation>مقابلة</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>تُفتح المكتبة…</translation>
    </message>
    <message>
        <source>Note saved ✓</source>
        <translation>حُفظت الملاحظة ✓</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>تراجع: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) came in</source>
        <translation>
            <numerusform>لم يدخل أي تقرير</numerusform>
            <numerusform>دخل تقرير واحد</numerusform>
            <numerusform>دخل تقريران</numerusform>
            <numerusform>دخلت %n تقارير</numerusform>
            <numerusform>دخل %n تقريرًا</numerusform>
            <numerusform>دخل %n تقرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) analysed anew by the present rules</source>
        <translation>
            <numerusform>لم يلزم تحليل أي تقرير من جديد</numerusform>
            <numerusform>حُلِّل تقرير واحد من جديد بالقواعد الحالية</numerusform>
            <numerusform>حُلِّل تقريران من جديد بالقواعد الحالية</numerusform>
            <numerusform>حُلِّلت %n تقارير من جديد بالقواعد الحالية</numerusform>
            <numerusform>حُلِّل %n تقريرًا من جديد بالقواعد الحالية</numerusform>
            <numerusform>حُلِّل %n تقرير من جديد بالقواعد الحالية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyDetailsDialog</name>
    <message>
        <source>Details of many reports</source>
        <translation>بيانات عدة تقارير</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Day of publication</source>
        <translation>يوم النشر</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>From file names…</source>
        <translation>من أسماء الملفات…</translation>
    </message>
    <message numerus="yes">
        <source>What is ticked is given to %n report(s), in one step.</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>ما عُلِّم يُعطى لتقرير واحد في خطوة واحدة.</numerusform>
            <numerusform>ما عُلِّم يُعطى لتقريرين في خطوة واحدة.</numerusform>
            <numerusform>ما عُلِّم يُعطى لـ%n تقارير في خطوة واحدة.</numerusform>
            <numerusform>ما عُلِّم يُعطى لـ%n تقريرًا في خطوة واحدة.</numerusform>
            <numerusform>ما عُلِّم يُعطى لـ%n تقرير في خطوة واحدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>as written here</source>
        <translation>كما كُتب هنا</translation>
    </message>
    <message>
        <source>as read in each</source>
        <translation>كما قُرئ في كل منها</translation>
    </message>
</context>
<context>
    <name>MarkChoice</name>
    <message>
        <source>No colour</source>
        <translation>بلا لون</translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (⁨Esc⁩)</translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>نسخ الإحداثيات</translation>
    </message>
    <message>
        <source>Sets the report beside this one</source>
        <translation>يضع التقرير إلى جانب هذا</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>نسخ الاسم</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>نسخ القيمة</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>كل المواضع</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
</context>
<context>
    <name>MentionCards</name>
    <message>
        <source>Copied: {text}</source>
        <translation>نُسخ: {text}</translation>
    </message>
</context>
<context>
    <name>MentionWords</name>
    <message>
        <source>A number is missing in the source</source>
        <translation>عدد مفقود في المصدر</translation>
    </message>
    <message>
        <source>Your note: click to read it</source>
        <translation>ملاحظتك: انقر لقراءتها</translation>
    </message>
    <message>
        <source>Repaired in the reading text</source>
        <translation>أُصلح في نص القراءة</translation>
    </message>
    <message>
        <source>Neutral wording: %1</source>
        <translation>اللفظ المحايد: %1</translation>
    </message>
    <message>
        <source>Conflicts with another figure</source>
        <translation>يعارض رقمًا آخر</translation>
    </message>
    <message>
        <source>In both documents</source>
        <translation>في التقريرين</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>القاعدة: %1</translation>
    </message>
    <message>
        <source>According to: %1</source>
        <translation>القائل: %1</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Only in this report</source>
        <translation>في هذا التقرير وحده</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>تُقرأ</translation>
    </message>
    <message>
        <source>{names} is no name</source>
        <translation>{names} ليس اسمًا</translation>
    </message>
    <message>
        <source>Else the longer name keeps these words</source>
        <translation>وإلا بقيت هذه الكلمات للاسم الأطول</translation>
    </message>
    <message>
        <source>Known names</source>
        <translation>أسماء معروفة</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Type the beginning of a name…</source>
        <translation>اكتب أول الاسم…</translation>
    </message>
    <message>
        <source>A known name is chosen.</source>
        <translation>اختير اسم معروف.</translation>
    </message>
    <message>
        <source>Choose one of the known names.</source>
        <translation>اختر من الأسماء المعروفة.</translation>
    </message>
    <message>
        <source>A new name of that type, unless one of the list is chosen.</source>
        <translation>اسم جديد من هذا النوع، ما لم يُختر اسم من القائمة.</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Details from file names</source>
        <translation>البيانات من أسماء الملفات</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>نمط الأسماء</translation>
    </message>
    <message>
        <source>{outlet}, {day} and {title} in the pattern are taken from the names of the files; * is anything, and / parts a folder from what is in it.</source>
        <translation>تؤخذ {outlet} (الجهة) و{day} (اليوم) و{title} (العنوان) من أسماء الملفات؛ و* أي شيء، و/ يفصل المجلد عما فيه.</translation>
    </message>
    <message>
        <source>What the names tell</source>
        <translation>ما تقوله الأسماء</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>It fits {some} of {all} files.</source>
        <translation>يوافق {some} من {all} من الملفات.</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Places of the name</source>
        <translation>مواضع الاسم</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>كل المواضع</translation>
    </message>
    <message>
        <source>No names are like this.</source>
        <translation>لا أسماء بهذه الصفة.</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Listed are the newest {count} of {all} places</source>
        <translation>المعروض أحدث {count} من المواضع، وعددها {all}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Your name, shown in notes and exports (asked once)</source>
        <translation>اسمك، يظهر في الملاحظات والملفات (يُسأل مرة)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Saves the note (Ctrl+Enter)</source>
        <translation>يحفظ الملاحظة (⁨Ctrl+Enter⁩)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Leaves without saving; what is written is kept as a draft (Esc)</source>
        <translation>يغلق دون حفظ، ويبقى المكتوب مسوَّدة (Esc)</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>بلا حكم</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Confidence: {how}</source>
        <translation>الثقة: {how}</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
</context>
<context>
    <name>NotesImportDialog</name>
    <message>
        <source>What came in</source>
        <translation>حصيلة الاستيراد</translation>
    </message>
    <message>
        <source>What wants a look</source>
        <translation>ما يحتاج إلى نظر</translation>
    </message>
    <message>
        <source>Add these reports with their notes</source>
        <translation>إضافة هذه التقارير مع ملاحظاتها</translation>
    </message>
    <message>
        <source>One undo takes it all back.</source>
        <translation>تراجعٌ واحد يعيد كل شيء كما كان.</translation>
    </message>
    <message>
        <source>A note on no report</source>
        <translation>ملاحظة بلا تقرير</translation>
    </message>
    <message>
        <source>Tags that no note bears; they were not taken</source>
        <translation>وسوم لا تحملها ملاحظة، فلم تؤخذ</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>ليس في المكتبة</translation>
    </message>
    <message numerus="yes">
        <source>%n notes stayed out</source>
        <translation>
            <numerusform>لا ملاحظات خارجها</numerusform>
            <numerusform>بقيت ملاحظة واحدة خارجها</numerusform>
            <numerusform>بقيت ملاحظتان خارجها</numerusform>
            <numerusform>بقيت %n ملاحظات خارجها</numerusform>
            <numerusform>بقيت %n ملاحظة خارجها</numerusform>
            <numerusform>بقيت %n ملاحظة خارجها</numerusform>
        </translation>
    </message>
    <message>
        <source>Theirs was taken, being later; this was yours</source>
        <translation>أُخذت صيغتهم لأنها أحدث، وهذه كانت صيغتك</translation>
    </message>
    <message>
        <source>Yours stays, being later; this is theirs</source>
        <translation>بقيت صيغتك لأنها أحدث، وهذه صيغتهم</translation>
    </message>
    <message>
        <source>Two versions of a note</source>
        <translation>صيغتان لملاحظة واحدة</translation>
    </message>
    <message>
        <source>Two versions of a correction</source>
        <translation>صيغتان لتصحيح واحد</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) for review…</source>
        <translation>
            <numerusform>لا ملاحظات للمراجعة…</numerusform>
            <numerusform>ملاحظة واحدة للمراجعة…</numerusform>
            <numerusform>ملاحظتان للمراجعة…</numerusform>
            <numerusform>%n ملاحظات للمراجعة…</numerusform>
            <numerusform>%n ملاحظة للمراجعة…</numerusform>
            <numerusform>%n ملاحظة للمراجعة…</numerusform>
        </translation>
    </message>
    <message>
        <source>No note is like this.</source>
        <translation>لا ملاحظة كهذه.</translation>
    </message>
    <message>
        <source>No notes yet. Select a passage and write one on it.</source>
        <translation>لا ملاحظات بعد. حدِّد مقطعًا واكتب ملاحظة عليه.</translation>
    </message>
    <message>
        <source>No notes yet. Select a passage and press {keys} to write one.</source>
        <translation>لا ملاحظات بعد. حدِّد مقطعًا واضغط {keys} لتكتب ملاحظة.</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>حفظ هذه التصفية</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>اسم التصفية</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>حُفظت المسوَّدة</translation>
    </message>
    <message>
        <source>The report of this draft is not in the library.</source>
        <translation>تقرير هذه المسوَّدة ليس في المكتبة.</translation>
    </message>
    <message>
        <source>Draft taken up again</source>
        <translation>استُعيدت المسوَّدة</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filters, sorts and writes the notes</source>
        <translation>يصفّي الملاحظات ويرتبها ويكتبها في ملف</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Search notes…</source>
        <translation>ابحث في الملاحظات…</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>البحث في الملاحظات</translation>
    </message>
    <message>
        <source>Open reports</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>المكتبة كلها</translation>
    </message>
    <message>
        <source>Their events</source>
        <translation>أحداثها</translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation>أي الملاحظات تُعرض</translation>
    </message>
    <message>
        <source>Lists the notes of the open reports, or of all</source>
        <translation>يعرض ملاحظات التقارير المفتوحة أو كلها</translation>
    </message>
    <message>
        <source>Lists notes whose words changed, and where they may stand now</source>
        <translation>يعرض ملاحظات تغيرت كلماتها ومواضعها المحتملة الآن</translation>
    </message>
    <message>
        <source>Changes the chosen note (F2)</source>
        <translation>يعدّل الملاحظة المختارة (F2)</translation>
    </message>
    <message>
        <source>Puts the chosen note in the trash (Delete); undo brings it back</source>
        <translation>ينقل الملاحظة المختارة إلى سلة المحذوفات (Delete)، والتراجع يعيدها</translation>
    </message>
    <message>
        <source>Goes on with the note that was being written</source>
        <translation>يتابع الملاحظة التي كانت تُكتب</translation>
    </message>
    <message>
        <source>Forgets what was written</source>
        <translation>ينسى ما كُتب</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>وسم…</translation>
    </message>
    <message>
        <source>Open {address}…</source>
        <translation>فتح {address}…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>فتح عنوان</translation>
    </message>
    <message>
        <source>Open {address} in the browser?</source>
        <translation>أتفتح {address} في المتصفح؟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept</source>
        <translation>
            <numerusform>لا مسودات</numerusform>
            <numerusform>مسوَّدة محفوظة</numerusform>
            <numerusform>مسوَّدتان محفوظتان</numerusform>
            <numerusform>%n مسودات محفوظة</numerusform>
            <numerusform>%n مسودة محفوظة</numerusform>
            <numerusform>%n مسودة محفوظة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginalWindow</name>
    <message>
        <source>Original page</source>
        <translation>الصفحة الأصلية</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Picture of the page of {file}</source>
        <translation>صورة صفحة {file}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>الصفحة السابقة (Page Up)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>الصفحة التالية (Page Down)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>أصغر (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>أكبر (Ctrl++)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>من {count}</translation>
    </message>
    <message>
        <source>The file has changed since the report was read from it.</source>
        <translation>تغير الملف منذ أن قُرئ منه التقرير.</translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Overview of the page</source>
        <translation>نظرة عامة على الصفحة</translation>
    </message>
    <message>
        <source>Conflicting figure</source>
        <translation>رقم متعارض</translation>
    </message>
    <message>
        <source>Shared figure</source>
        <translation>رقم مشترك</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Search hit</source>
        <translation>نتيجة بحث</translation>
    </message>
    <message>
        <source>Number missing in the source</source>
        <translation>عدد مفقود في المصدر</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Unknown outlet</source>
        <translation>جهة غير معروفة</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>لا إصلاحات</numerusform>
            <numerusform>إصلاح واحد</numerusform>
            <numerusform>إصلاحان</numerusform>
            <numerusform>%n إصلاحات</numerusform>
            <numerusform>%n إصلاحًا</numerusform>
            <numerusform>%n إصلاح</numerusform>
        </translation>
    </message>
    <message>
        <source>What was repaired in this report</source>
        <translation>ما أُصلح في هذا التقرير</translation>
    </message>
    <message>
        <source>Digits shown as 123</source>
        <translation>الأرقام معروضة بصورة 123</translation>
    </message>
    <message>
        <source>Digits shown as ١٢٣</source>
        <translation>الأرقام معروضة بصورة ١٢٣</translation>
    </message>
    <message>
        <source>The report prints other digits. Copies, notes and exports keep those.</source>
        <translation>أرقام التقرير مطبوعة بصورة أخرى، وهي التي تبقى في النسخ والملاحظات والصادرات.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Text of %1</source>
        <translation>نص: %1</translation>
    </message>
    <message>
        <source>Overview of %1</source>
        <translation>نظرة عامة: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Commands and reports</source>
        <translation>الأوامر والتقارير</translation>
    </message>
    <message>
        <source>Type a command or the words of a title…</source>
        <translation>اكتب أمرًا أو كلمات من عنوان…</translation>
    </message>
    <message>
        <source>Command or report</source>
        <translation>أمر أو تقرير</translation>
    </message>
    <message>
        <source>No command and no report has these words.</source>
        <translation>لا أمر ولا تقرير بهذه الكلمات.</translation>
    </message>
    <message>
        <source>Search the texts: {words}</source>
        <translation>البحث في النصوص: {words}</translation>
    </message>
</context>
<context>
    <name>PassageJudge</name>
    <message>
        <source>They tell the same</source>
        <translation>يرويان الشيء نفسه</translation>
    </message>
    <message>
        <source>They do not tell the same</source>
        <translation>لا يرويان الشيء نفسه</translation>
    </message>
    <message>
        <source>They do tell the same</source>
        <translation>بل يرويان الشيء نفسه</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>سحب الحكم</translation>
    </message>
    <message>
        <source>The program&apos;s verdict holds again.</source>
        <translation>عاد حكم البرنامج ساريًا.</translation>
    </message>
    <message>
        <source>The passages were parted.</source>
        <translation>فُصل المقطعان.</translation>
    </message>
    <message>
        <source>The passages are pinned together.</source>
        <translation>رُبط المقطعان.</translation>
    </message>
    <message>
        <source>Note on both…</source>
        <translation>ملاحظة على كليهما…</translation>
    </message>
</context>
<context>
    <name>Placeholder</name>
    <message>
        <source>Working</source>
        <translation>عمل جارٍ</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Marks: {profile}</source>
        <translation>العلامات: {profile}</translation>
    </message>
    <message>
        <source>Usual marks</source>
        <translation>العلامات المعتادة</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>كل العلامات</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Figures and days</source>
        <translation>الأرقام والأيام</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>Notes alone</source>
        <translation>الملاحظات وحدها</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>بلا علامات</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>الم&amp;كان:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ReadingArea</name>
    <message>
        <source>A</source>
        <translation>أ</translation>
    </message>
    <message>
        <source>B</source>
        <translation>ب</translation>
    </message>
    <message>
        <source>held</source>
        <translation>مثبّتة</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why? It is shown beside the verdict and in exports.</source>
        <translation>لماذا؟ يظهر السبب بجانب الحكم وفي التصدير.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Catalogue of reports</source>
        <translation>فهرس التقارير</translation>
    </message>
    <message>
        <source>Filter: title, outlet, date…</source>
        <translation>تصفية: عنوان، جهة، تاريخ…</translation>
    </message>
    <message>
        <source>Filter the catalogue</source>
        <translation>تصفية الفهرس</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>كل التقارير</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Without an outlet</source>
        <translation>بلا جهة</translation>
    </message>
    <message>
        <source>With defects</source>
        <translation>فيها عيوب</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>عليها ملاحظات</translation>
    </message>
    <message>
        <source>Not yet analysed</source>
        <translation>لم تُحلَّل بعد</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>بلا تجميع</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>بحسب الحدث</translation>
    </message>
    <message>
        <source>By near copies</source>
        <translation>بحسب النسخ المتقاربة</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>بحسب الجهة</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>بحسب الشهر</translation>
    </message>
    <message>
        <source>Order: day</source>
        <translation>الترتيب: اليوم</translation>
    </message>
    <message>
        <source>Order: title</source>
        <translation>الترتيب: العنوان</translation>
    </message>
    <message>
        <source>Order: outlet</source>
        <translation>الترتيب: الجهة</translation>
    </message>
    <message>
        <source>Order: added</source>
        <translation>الترتيب: وقت الإضافة</translation>
    </message>
    <message>
        <source>Order: words</source>
        <translation>الترتيب: الكلمات</translation>
    </message>
    <message>
        <source>Order: figures</source>
        <translation>الترتيب: الأرقام</translation>
    </message>
    <message>
        <source>Order: notes</source>
        <translation>الترتيب: الملاحظات</translation>
    </message>
    <message>
        <source>Order: defects</source>
        <translation>الترتيب: العيوب</translation>
    </message>
    <message>
        <source>Order: tags</source>
        <translation>الترتيب: الوسوم</translation>
    </message>
    <message>
        <source>Which reports</source>
        <translation>أي التقارير</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>التجميع بحسب</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Opens the report (Enter)</source>
        <translation>يفتح التقرير (Enter)</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>فتح بجانبه</translation>
    </message>
    <message>
        <source>Sets it beside the open one (Ctrl+Enter)</source>
        <translation>يضعه بجانب المفتوح (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقابلة</translation>
    </message>
    <message>
        <source>Compares the chosen reports, up to twelve (Ctrl+Shift+Enter)</source>
        <translation>يقابل التقارير المختارة، اثني عشر على الأكثر (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>البيانات…</translation>
    </message>
    <message>
        <source>Outlet, day and more (F2)</source>
        <translation>الجهة واليوم وغيرهما (F2)</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Tags of the chosen reports (Ctrl+T)</source>
        <translation>وسوم التقارير المختارة (Ctrl+T)</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>المجموعات…</translation>
    </message>
    <message>
        <source>Puts the chosen reports into collections (Ctrl+L)</source>
        <translation>يضم التقارير المختارة إلى مجموعات (Ctrl+L)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Moves the chosen reports to the trash; undo brings them back (Delete)</source>
        <translation>ينقل التقارير المختارة إلى سلة المحذوفات؛ والتراجع يعيدها (Delete)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Writes the chosen reports, or all listed</source>
        <translation>يكتب التقارير المختارة، أو كل المعروضة</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>Table (Excel)…</source>
        <translation>جدول (Excel)…</translation>
    </message>
    <message>
        <source>Other reports</source>
        <translation>تقارير أخرى</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريرًا</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>لا شيء مختار</numerusform>
            <numerusform>واحد مختار</numerusform>
            <numerusform>اثنان مختاران</numerusform>
            <numerusform>%n مختارة</numerusform>
            <numerusform>%n مختارًا</numerusform>
            <numerusform>%n مختار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>The library as it is now is kept as a backup first, so restoring can be undone.</source>
        <translation>تُحفظ حالة المكتبة الآن نسخةً احتياطية أولًا، فيمكن الرجوع عن الاستعادة.</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>لا نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>وقت النسخ</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>المناسبة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Nothing answers. Try fewer words, or others.</source>
        <translation>لا شيء يوافق البحث. جرّب كلمات أقل أو غيرها.</translation>
    </message>
    <message>
        <source>Joining words are sought like any other; signs join: {line}</source>
        <translation>كلمات الربط تُبحث كسائر الكلمات، وتربط العلامات: {line}</translation>
    </message>
    <message>
        <source>Look only for what has this too</source>
        <translation>يقصر البحث على ما فيه هذا أيضًا</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Notes for review</source>
        <translation>ملاحظات للمراجعة</translation>
    </message>
    <message>
        <source>Where the words may stand now</source>
        <translation>أين قد تكون الكلمات الآن</translation>
    </message>
    <message>
        <source>No note is for review.</source>
        <translation>لا ملاحظات للمراجعة.</translation>
    </message>
    <message>
        <source>The words are not in the report any more. Select others in the report, or keep the note on the whole report.</source>
        <translation>لم تعد الكلمات في التقرير. حدد غيرها فيه، أو أبقِ الملاحظة على التقرير كله.</translation>
    </message>
    <message>
        <source>What the note was on</source>
        <translation>ما كانت الملاحظة عليه</translation>
    </message>
    <message>
        <source>It stands here</source>
        <translation>موضعها هنا</translation>
    </message>
    <message>
        <source>Set on the selected words</source>
        <translation>وضعها على الكلمات المحددة</translation>
    </message>
    <message>
        <source>Keep on the whole report</source>
        <translation>إبقاؤها على التقرير كله</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) for review</source>
        <translation>
            <numerusform>لا ملاحظات للمراجعة</numerusform>
            <numerusform>ملاحظة واحدة للمراجعة</numerusform>
            <numerusform>ملاحظتان للمراجعة</numerusform>
            <numerusform>%n ملاحظات للمراجعة</numerusform>
            <numerusform>%n ملاحظة للمراجعة</numerusform>
            <numerusform>%n ملاحظة للمراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Select words in the report of this note first.</source>
        <translation>حدد كلمات في تقرير هذه الملاحظة أولًا.</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>The library is as it was on {moment}.</source>
        <translation>عادت المكتبة كما كانت في {moment}.</translation>
    </message>
    <message>
        <source>As it was before, it stands first in the list of backups.</source>
        <translation>وحالتها قبل ذلك محفوظة في أول قائمة النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>تُفحص المكتبة…</translation>
    </message>
    <message>
        <source>Check of the library</source>
        <translation>فحص المكتبة</translation>
    </message>
    <message>
        <source>The library is sound from end to end.</source>
        <translation>المكتبة سليمة من أولها إلى آخرها.</translation>
    </message>
    <message>
        <source>The library is damaged in places. Restore a backup, or save a copy now.</source>
        <translation>في المكتبة مواضع معطوبة. استعد نسخة احتياطية، أو احفظ نسخة الآن.</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>يُقرأ ما يمكن قراءته…</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>ما أُنقذ</translation>
    </message>
    <message>
        <source>Open the new library</source>
        <translation>فتح المكتبة الجديدة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>حفظ نسخة في مكان آخر…</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>إبقاؤها هنا</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>حفظ نسخة من المكتبة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>تعذر فتح المكتبة</translation>
    </message>
    <message>
        <source>Use the usual folder again</source>
        <translation>العودة إلى المجلد المعتاد</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>إنقاذ ما يمكن قراءته…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>استعادة نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Something else is being read; try again when it is done.</source>
        <translation>تجري قراءة أخرى؛ حاول حين تنتهي.</translation>
    </message>
    <message>
        <source>{name} is a library. Take its notes and reports into this one, or open it instead?</source>
        <translation>الملف {name} مكتبة. أتُضاف ملاحظاتها وتقاريرها إلى هذه المكتبة، أم تُفتح بدلًا منها؟</translation>
    </message>
    <message>
        <source>{name} holds notes. Take them into this library?</source>
        <translation>في الملف {name} ملاحظات. أتُضاف إلى هذه المكتبة؟</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>استيراد ملاحظات</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتحها</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was taken.</source>
        <translation>أُوقف الاستيراد، ولم يُضف شيء.</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>مجلد المكتبة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Copying the library…</source>
        <translation>تُنسخ المكتبة…</translation>
    </message>
    <message>
        <source>The library lies in {new} now. The old one is still in {old}.</source>
        <translation>المكتبة الآن في {new}. والقديمة ما زالت في {old}.</translation>
    </message>
    <message>
        <source>Delete the old one…</source>
        <translation>حذف القديمة…</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>إبقاء الاثنتين</translation>
    </message>
    <message>
        <source>The library in {new} is checked once more, then the old one in {old} is deleted with its backups. That cannot be undone.</source>
        <translation>تُفحص المكتبة التي في {new} مرة أخرى، ثم تُحذف القديمة التي في {old} مع نسخها الاحتياطية. ولا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Delete the old one</source>
        <translation>حذف القديمة</translation>
    </message>
    <message>
        <source>The old library is deleted.</source>
        <translation>حُذفت المكتبة القديمة.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Write the concordance</source>
        <translation>كتابة كشاف السياقات</translation>
    </message>
    <message>
        <source>Written: {count} places</source>
        <translation>كُتبت مواضع عددها {count}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>ما قبلها</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>الكلمة</translation>
    </message>
    <message>
        <source>After</source>
        <translation>ما بعدها</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>النشر</translation>
    </message>
</context>
<context>
    <name>SearchHelpDialog</name>
    <message>
        <source>What can be asked</source>
        <translation>ما يمكن البحث عنه</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>check</source>
        <translation>يراجع</translation>
    </message>
    <message>
        <source>The word with anything attached, in any spelling</source>
        <translation>الكلمة مع ما يتصل بها، بأي إملاء</translation>
    </message>
    <message>
        <source>Words beside each other</source>
        <translation>كلمات متجاورة</translation>
    </message>
    <message>
        <source>This spelling and no other</source>
        <translation>هذا الإملاء دون غيره</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>كلمات تبدأ هكذا</translation>
    </message>
    <message>
        <source>Words of the same stem</source>
        <translation>كلمات من الجذع نفسه</translation>
    </message>
    <message>
        <source>Words near each other</source>
        <translation>كلمات متقاربة</translation>
    </message>
    <message>
        <source>One or the other</source>
        <translation>هذه أو تلك</translation>
    </message>
    <message>
        <source>The first without the second</source>
        <translation>الأولى دون الثانية</translation>
    </message>
    <message>
        <source>A figure: &gt;, &gt;=, &lt;, &lt;=, = or 10..20</source>
        <translation>رقم: &gt; أو &gt;= أو &lt; أو &lt;= أو = أو 10..20</translation>
    </message>
    <message>
        <source>A place; person, org and name likewise</source>
        <translation>مكان، ومثله شخص ومنظمة واسم</translation>
    </message>
    <message>
        <source>Published from then on; until likewise</source>
        <translation>نُشر منذ ذلك الحين، ومثله حتى</translation>
    </message>
    <message>
        <source>Who published</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>A word of the title</source>
        <translation>كلمة من العنوان</translation>
    </message>
    <message>
        <source>Reports of that tag, or with a note of it</source>
        <translation>تقارير عليها هذا الوسم، أو على ملاحظة فيها</translation>
    </message>
    <message>
        <source>ceasefire</source>
        <translation>هدنة</translation>
    </message>
    <message>
        <source>Reports of a collection</source>
        <translation>تقارير مجموعة</translation>
    </message>
    <message>
        <source>Reports with such a note</source>
        <translation>تقارير عليها مثل هذه الملاحظة</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>عمليات بحث محفوظة</translation>
    </message>
    <message>
        <source>What can be asked</source>
        <translation>ما يمكن البحث عنه</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>كتابة…</translation>
    </message>
    <message>
        <source>Writes the concordance</source>
        <translation>يكتب كشاف السياقات في ملف</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Search texts, notes, tags, names and figures: word, “phrase”, killed &gt; 10…</source>
        <translation>ابحث في النصوص والملاحظات والوسوم والأسماء والأرقام: كلمة، «عبارة»، قتيل &gt; 10…</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>كشاف السياقات</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>الأقرب أولًا</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعًا</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريرًا</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>Words are found whatever is attached to them, with any hamza, tashkeel or digits. =word finds this spelling only, word* what begins so, | one or the other, - what must not be there.</source>
        <translation>توجد الكلمة مهما اتصل بها، بأي همزة أو تشكيل أو أرقام. ‏=كلمة تجد هذا الإملاء وحده، وكلمة* ما يبدأ هكذا، و| هذه أو تلك، و- ما يجب ألا يرد.</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>حفظ هذا البحث</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>حذف من المحفوظ</translation>
    </message>
</context>
<context>
    <name>SetsFilter</name>
    <message>
        <source>Collection or tag</source>
        <translation>مجموعة أو وسم</translation>
    </message>
    <message>
        <source>Lists a collection only, or the reports that bear a tag</source>
        <translation>يقصر القائمة على مجموعة، أو على ما يحمل وسمًا</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>المكتبة كلها</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>مجموعة: {name}</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>وسم: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>لا إعداد فيه هذه الكلمات.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) put back</source>
        <translation>
            <numerusform>لم يُرَدّ شيء</numerusform>
            <numerusform>رُدّ إعداد واحد إلى أصله</numerusform>
            <numerusform>رُدّ إعدادان إلى أصلهما</numerusform>
            <numerusform>رُدّت %n إعدادات إلى أصلها</numerusform>
            <numerusform>رُدّ %n إعدادًا إلى أصلها</numerusform>
            <numerusform>رُدّ %n إعداد إلى أصلها</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Best one installed</source>
        <translation>أفضل خط مثبَّت</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>إعادة إلى الأصل</translation>
    </message>
    <message>
        <source>Put back: {setting}</source>
        <translation>إعادة إلى الأصل: {setting}</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>إعادة الكل إلى الأصل</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>تراجع عن ذلك</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Backups of the library</source>
        <translation>النسخ الاحتياطية للمكتبة</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Digits of the Arabic window</source>
        <translation>أرقام الواجهة العربية</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>بلا حركة تلقائية</translation>
    </message>
    <message>
        <source>Typeface of the pages</source>
        <translation>خط الصفحات</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم الخط</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>Widest column, in sizes of the type</source>
        <translation>أقصى عرض للعمود، بمضاعفات حجم الخط</translation>
    </message>
    <message>
        <source>Numbers of the paragraphs</source>
        <translation>أرقام الفقرات</translation>
    </message>
    <message>
        <source>Digits on the pages</source>
        <translation>الأرقام في الصفحات</translation>
    </message>
    <message>
        <source>Scroll both pages together</source>
        <translation>تمرير الصفحتين معًا</translation>
    </message>
    <message>
        <source>Open the last reports at start</source>
        <translation>فتح آخر التقارير عند البدء</translation>
    </message>
    <message>
        <source>Latest backups to keep</source>
        <translation>أحدث النسخ التي تبقى</translation>
    </message>
    <message>
        <source>Days of which one is kept</source>
        <translation>أيام تبقى نسخة من كل منها</translation>
    </message>
    <message>
        <source>Weeks of which one is kept</source>
        <translation>أسابيع تبقى نسخة من كل منها</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>كما طُبعت</translation>
    </message>
    <message>
        <source>Western: 123</source>
        <translation>غربية: 123</translation>
    </message>
    <message>
        <source>Arabic: ١٢٣</source>
        <translation>عربية: ١٢٣</translation>
    </message>
    <message>
        <source>Your name, beside notes and verdicts</source>
        <translation>اسمك إلى جانب الملاحظات والأحكام</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Kinds of marks, and profiles of them</source>
        <translation>أنواع العلامات، ومجموعات محفوظة منها</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>مجلد المكتبة</translation>
    </message>
    <message>
        <source>No moving bars, no blinking cursor, no menus that fade in.</source>
        <translation>لا أشرطة تتحرك، ولا مؤشر يومض، ولا قوائم تتلاشى.</translation>
    </message>
    <message>
        <source>Copies, notes and exports keep the digits that are printed.</source>
        <translation>تبقى الأرقام كما طُبعت في النسخ والملاحظات والصادرات.</translation>
    </message>
    <message>
        <source>In the margin: those by which a citation names its place.</source>
        <translation>في الهامش، وبها يسمّي الاقتباس موضعه.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>نهاري</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>ورقي</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عال</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>ليلي</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Export the ledger</source>
        <translation>تصدير السجل</translation>
    </message>
    <message>
        <source>several reports</source>
        <translation>عدة تقارير</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>حكم المحلّل</translation>
    </message>
    <message>
        <source>in one report</source>
        <translation>في تقرير واحد</translation>
    </message>
</context>
<context>
    <name>SeveralWindow</name>
    <message>
        <source>Several reports</source>
        <translation>عدة تقارير</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Writes the ledger</source>
        <translation>يكتب السجل في ملف</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stops comparing</source>
        <translation>يوقف المقابلة</translation>
    </message>
    <message>
        <source>Comparing the reports…</source>
        <translation>تجري مقابلة التقارير…</translation>
    </message>
    <message>
        <source>Ledger of several reports</source>
        <translation>سجل عدة تقارير</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>صفحة ويب…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>Table (Excel)…</source>
        <translation>جدول (Excel)…</translation>
    </message>
    <message>
        <source>Word document…</source>
        <translation>مستند Word…</translation>
    </message>
    <message>
        <source>{done} of {total} comparisons</source>
        <translation>المقابلات: {done} من {total}</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>أُوقفت المقابلة.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>لا بنود</numerusform>
            <numerusform>بند واحد</numerusform>
            <numerusform>بندان</numerusform>
            <numerusform>%n بنود</numerusform>
            <numerusform>%n بندًا</numerusform>
            <numerusform>%n بند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%n تعارضات</numerusform>
            <numerusform>%n تعارضًا</numerusform>
            <numerusform>%n تعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>no conflicts</source>
        <translation>لا تعارض</translation>
    </message>
    <message>
        <source>The reports have no figures.</source>
        <translation>لا أرقام في التقارير.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>No action has these words or keys.</source>
        <translation>لا إجراء بهذه الكلمات أو المفاتيح.</translation>
    </message>
    <message>
        <source>usually no keys</source>
        <translation>المعتاد: بلا مفاتيح</translation>
    </message>
    <message>
        <source>usually {keys}</source>
        <translation>المعتاد: {keys}</translation>
    </message>
    <message>
        <source>Choose an action to give it other keys.</source>
        <translation>اختر إجراءً لتعطيه مفاتيح أخرى.</translation>
    </message>
    <message>
        <source>Keys of {action}:</source>
        <translation>مفاتيح {action}:</translation>
    </message>
    <message>
        <source>Press the keys first.</source>
        <translation>اضغط المفاتيح أولًا.</translation>
    </message>
    <message>
        <source>{keys} is needed for reading and typing. Take Ctrl, Alt or F1 to F12.</source>
        <translation>{keys} لازم للقراءة والكتابة. خذ معه Ctrl أو Alt، أو اختر من F1 إلى F12.</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>هذه مفاتيحه أصلًا.</translation>
    </message>
    <message>
        <source>{keys} are the keys of {action}. Press «Use» again to take them.</source>
        <translation>{keys} مفاتيح {action}. اضغط «تعيين» ثانية لأخذها منه.</translation>
    </message>
    <message>
        <source>{action} has its usual keys now.</source>
        <translation>مفاتيحه المعتادة صارت الآن لـ{action}.</translation>
    </message>
    <message>
        <source>Done. It holds at once.</source>
        <translation>تمّ، وهو نافذ من الآن.</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>البحث في الإجراءات والمفاتيح</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>المفاتيح الجديدة</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>المعتادة</translation>
    </message>
    <message>
        <source>All usual</source>
        <translation>إعادة الكل إلى المعتاد</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>تراجع عن ذلك</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>في الصفحة</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>العلامة التالية</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>العلامة السابقة</translation>
    </message>
    <message>
        <source>What is known of the mark</source>
        <translation>ما يُعرف عن العلامة</translation>
    </message>
    <message>
        <source>Into its card</source>
        <translation>الدخول إلى بطاقتها</translation>
    </message>
    <message>
        <source>Close its card</source>
        <translation>إغلاق بطاقتها</translation>
    </message>
    <message>
        <source>Among names that may be one</source>
        <translation>بين أسماء قد يكون اثنان منها واحدًا</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>عرض الاسمين معًا</translation>
    </message>
    <message>
        <source>They are one</source>
        <translation>هما واحد</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>هما اثنان</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>Confirm the verdict</source>
        <translation>تأكيد الحكم</translation>
    </message>
    <message>
        <source>Not a conflict</source>
        <translation>ليس تعارضًا</translation>
    </message>
    <message>
        <source>Not a conflict, because…</source>
        <translation>ليس تعارضًا، لأن…</translation>
    </message>
    <message>
        <source>An update, no conflict</source>
        <translation>تحديث لا تعارض</translation>
    </message>
    <message>
        <source>Agree, compatible, conflict</source>
        <translation>اتفاق، توافق، تعارض</translation>
    </message>
    <message>
        <source>Pin two figures together</source>
        <translation>ربط رقمين</translation>
    </message>
    <message>
        <source>Break a pair apart</source>
        <translation>فصل رقمين</translation>
    </message>
    <message>
        <source>Note on the row</source>
        <translation>ملاحظة على الصف</translation>
    </message>
    <message>
        <source>Reason of the verdict</source>
        <translation>سبب الحكم</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>سحب الحكم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Next or previous conflict</source>
        <translation>التعارض التالي أو السابق</translation>
    </message>
</context>
<context>
    <name>Sorting</name>
    <message>
        <source>Chosen reports: {count}</source>
        <translation>التقارير المختارة: {count}</translation>
    </message>
    <message>
        <source>Tags of {what}</source>
        <translation>وسوم {what}</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Which statistic</source>
        <translation>أي إحصاء</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Writes the statistic</source>
        <translation>يكتب الإحصاء</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Links between the two pages</source>
        <translation>الروابط بين الصفحتين</translation>
    </message>
    <message>
        <source>Same passage</source>
        <translation>المقطع نفسه</translation>
    </message>
    <message>
        <source>Figures agree</source>
        <translation>رقمان متفقان</translation>
    </message>
    <message>
        <source>Figures are compatible</source>
        <translation>رقمان متوافقان</translation>
    </message>
    <message>
        <source>Figures conflict</source>
        <translation>رقمان متعارضان</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>Same quotation</source>
        <translation>الاقتباس نفسه</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>What the bands between the pages mean</source>
        <translation>معنى الأشرطة بين الصفحتين</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags, parted by commas; a/b is b within a</source>
        <translation>وسوم تفصلها فواصل؛ أ/ب هو ب داخل أ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Filter the tags…</source>
        <translation>تصفية الوسوم…</translation>
    </message>
    <message>
        <source>Filter the tags</source>
        <translation>تصفية الوسوم</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>With those within</source>
        <translation>مع ما بداخلها</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>جديد…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة تسمية…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>دمج…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Codebook (REFI-QDA)…</source>
        <translation>دليل رموز (REFI-QDA)…</translation>
    </message>
    <message>
        <source>No tag has these words.</source>
        <translation>لا وسم فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>No tags yet. Make one here, or select words in a report and tag them.</source>
        <translation>لا وسوم بعد. أنشئ وسمًا هنا، أو حدِّد كلمات في تقرير وضع عليها وسمًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Its path: «outer/inner» stands within «outer»</source>
        <translation>مساره: «خارجي/داخلي» يقع داخل «خارجي»</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>إعادة تسمية وسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Move {tag} into</source>
        <translation>نقل {tag} إلى داخل</translation>
    </message>
    <message>
        <source>(outermost)</source>
        <translation>(المستوى الأعلى)</translation>
    </message>
    <message>
        <source>Merge {tag} into</source>
        <translation>دمج {tag} في</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>بلا لون</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>حُذف. يعيده ⁦Ctrl+Z⁩.</translation>
    </message>
    <message>
        <source>Export the tags</source>
        <translation>تصدير الوسوم</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>كُتب: {path}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Main bar</source>
        <translation>الشريط الرئيس</translation>
    </message>
    <message>
        <source>Add reports</source>
        <translation>إضافة تقارير</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Search reports and commands…</source>
        <translation>ابحث في التقارير والأوامر…</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بك</translation>
    </message>
    <message>
        <source>Muqabala sets two reports of one event side by side. These are sample reports, written for practice. Two minutes show you the window; Esc ends the tour.</source>
        <translation>تضع «مقابلة» تقريرين عن حدث واحد جنبًا إلى جنب. وما تراه تقارير نموذجية كُتبت للتمرين. في دقيقتين تعرف النافذة، ويُنهي Esc الجولة متى شئت.</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>All reports are here. Drop files or a folder on the window to add yours. Double-click one to read it; {keys} on another opens it beside the first.</source>
        <translation>كل التقارير هنا. ألقِ ملفات أو مجلدًا على النافذة لتضيف تقاريرك. انقر تقريرًا نقرتين لتقرأه، واضغط {keys} على آخر ليُفتح إلى جانب الأول.</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>الصفحتان</translation>
    </message>
    <message>
        <source>Each kind of mark has a colour and a line of its own. What both reports share is filled; a conflict is red and wavy. Click a mark to see what is known of it, and where it stands in the other report.</source>
        <translation>لكل نوع من العلامات لون وخطّ. ما اشترك فيه التقريران مملوء، والتعارض أحمر متموّج. انقر علامة لترى ما يُعرف عنها وأين نظيرها في التقرير الآخر.</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Every figure with who says so and the verdict: agree, compatible, conflict, or in one report only. Choose a row, and both pages go to the place. The verdict is a proposal; you judge.</source>
        <translation>كل رقم مع صاحبه والحكم عليه: متفق أو متوافق أو متعارض أو في أحدهما. اختر سطرًا تنتقل الصفحتان إلى موضعه. الحكم اقتراح، والقرار لك.</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>ملاحظاتك</translation>
    </message>
    <message>
        <source>Select words in a page and press {keys} to write a note on them. It is saved at once, stays with its words, and {undo} takes any change back.</source>
        <translation>حدِّد كلمات في صفحة واضغط {keys} لتكتب ملاحظة عليها. تُحفظ فورًا وتبقى مع كلماتها، ويتراجع {undo} عن أي تغيير.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>وما سوى ذلك</translation>
    </message>
    <message>
        <source>Here you find any command and any report by typing ({keys}). The handbook opens with {help}.</source>
        <translation>اكتب هنا لتجد أي أمر وأي تقرير ({keys}). ويفتح {help} دليل الاستخدام.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>جولة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>إنهاء الجولة</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} من {all}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>سلة المحذوفات</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>سلة المحذوفات فارغة.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>إفراغ السلة…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>وقت الحذف</translation>
    </message>
    <message>
        <source>Words or title</source>
        <translation>الكلمات أو العنوان</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) and notes will be deleted for good, with what was found in the reports. This is the one thing that cannot be undone.</source>
        <translation>
            <numerusform>لا شيء يُحذف.</numerusform>
            <numerusform>سيُحذف تقرير أو ملاحظة واحدة نهائيًا مع ما وُجد فيه. هذا وحده لا يمكن التراجع عنه.</numerusform>
            <numerusform>سيُحذف اثنان من التقارير والملاحظات نهائيًا مع ما وُجد في التقارير. هذا وحده لا يمكن التراجع عنه.</numerusform>
            <numerusform>ستُحذف %n من التقارير والملاحظات نهائيًا مع ما وُجد في التقارير. هذا وحده لا يمكن التراجع عنه.</numerusform>
            <numerusform>سيُحذف %n من التقارير والملاحظات نهائيًا مع ما وُجد في التقارير. هذا وحده لا يمكن التراجع عنه.</numerusform>
            <numerusform>سيُحذف %n من التقارير والملاحظات نهائيًا مع ما وُجد في التقارير. هذا وحده لا يمكن التراجع عنه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>إفراغ سلة المحذوفات</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>Confirm the verdict</source>
        <translation>تأكيد الحكم</translation>
    </message>
    <message>
        <source>Not a conflict</source>
        <translation>ليس تعارضًا</translation>
    </message>
    <message>
        <source>Not a conflict, because…</source>
        <translation>ليس تعارضًا، لأن…</translation>
    </message>
    <message>
        <source>An update, no conflict</source>
        <translation>تحديث لا تعارض</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>متفقان</translation>
    </message>
    <message>
        <source>They are compatible</source>
        <translation>متوافقان</translation>
    </message>
    <message>
        <source>They conflict</source>
        <translation>متعارضان</translation>
    </message>
    <message>
        <source>Pin to another figure</source>
        <translation>ربط برقم آخر</translation>
    </message>
    <message>
        <source>Break apart</source>
        <translation>فصل الرقمين</translation>
    </message>
    <message>
        <source>Note on this row…</source>
        <translation>ملاحظة على هذا الصف…</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>السبب…</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>سحب الحكم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Verdict saved: {verdict}</source>
        <translation>حُفظ الحكم: {verdict}</translation>
    </message>
    <message>
        <source>The two figures are pinned together.</source>
        <translation>رُبط الرقمان.</translation>
    </message>
    <message>
        <source>Both are figures of one report; choose one of the other.</source>
        <translation>الرقمان من تقرير واحد؛ اختر رقمًا من الآخر.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The earlier verdict holds again.</source>
        <translation>عاد الحكم السابق نافذًا.</translation>
    </message>
    <message>
        <source>The program&apos;s verdict holds again.</source>
        <translation>عاد حكم البرنامج ساريًا.</translation>
    </message>
    <message>
        <source>Only a conflict can be dismissed; B breaks a pair apart.</source>
        <translation>لا يُنفى إلا التعارض؛ والمفتاح B يفصل الرقمين.</translation>
    </message>
    <message>
        <source>Only figures of two reports are pinned together or broken apart.</source>
        <translation>لا يُربط ولا يُفصل إلا رقمان من تقريرين.</translation>
    </message>
    <message>
        <source>There is nothing in the other report to judge it against; P pins a figure.</source>
        <translation>لا مقابل له في التقرير الآخر ليُحكم عليه؛ المفتاح P يربطه برقم.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>no exact number</source>
        <translation>عدد غير محدد</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
</context>
<context>
    <name>VerdictFilter</name>
    <message>
        <source>Shows only these; press again to show all</source>
        <translation>يعرض هذه وحدها؛ اضغط ثانيةً لعرض الكل</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>متعارض</translation>
    </message>
    <message>
        <source>Compatible</source>
        <translation>متوافق</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>متفق</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>في أحدهما</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>النسخ السابقة</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>التغيير التالي</translation>
    </message>
    <message>
        <source>Next change (F3)</source>
        <translation>التغيير التالي (F3)</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>التغيير السابق</translation>
    </message>
    <message>
        <source>Previous change (Shift+F3)</source>
        <translation>التغيير السابق (Shift+F3)</translation>
    </message>
    <message>
        <source>Compare the present text with</source>
        <translation>مقابلة النص الحالي بالنسخة</translation>
    </message>
    <message>
        <source>The text with what changed</source>
        <translation>النص وما تغير فيه</translation>
    </message>
    <message>
        <source>Compared with the version</source>
        <translation>مقارنًا بالنسخة</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>حتى {moment}</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>سابقة</translation>
    </message>
    <message>
        <source>This report has only come in as it is. When its file changes and is read again, what it said before is kept and shown here.</source>
        <translation>لم يدخل هذا التقرير إلا على حاله. حين يتغير ملفه ويُقرأ من جديد يُحفظ ما كان يقوله ويظهر هنا.</translation>
    </message>
    <message>
        <source>Words removed (struck through): {went} · added (underlined): {came}</source>
        <translation>كلمات حُذفت (مشطوبة): {went} · وأضيفت (تحتها خط): {came}</translation>
    </message>
    <message>
        <source>Both say the same in the same words.</source>
        <translation>النسختان سواء بالكلمات نفسها.</translation>
    </message>
</context>
<context>
    <name>WordingCorrections</name>
    <message>
        <source>{words} is not loaded</source>
        <translation>{words} ليس لفظًا منحازًا</translation>
    </message>
    <message>
        <source>{words} is not loaded in any form</source>
        <translation>{words} بكل صيغه ليس لفظًا منحازًا</translation>
    </message>
    <message>
        <source>Not loaded in this report</source>
        <translation>ليس منحازًا في هذا التقرير</translation>
    </message>
    <message>
        <source>Change the neutral word or the effect…</source>
        <translation>تغيير اللفظ المحايد أو الأثر…</translation>
    </message>
    <message>
        <source>{words} is no longer marked as loaded</source>
        <translation>لم يعد {words} معلَّمًا لفظًا منحازًا</translation>
    </message>
    <message>
        <source>{words} is now marked as loaded</source>
        <translation>صار {words} معلَّمًا لفظًا منحازًا</translation>
    </message>
</context>
<context>
    <name>WorkStatus</name>
    <message>
        <source>Import progress</source>
        <translation>تقدم الاستيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stops the import; what was read stays</source>
        <translation>يوقف الاستيراد؛ ويبقى ما قُرئ</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Opens the folder of the file just written</source>
        <translation>يفتح المجلد الذي كُتب فيه الملف</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريرًا</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا شيء مفتوح</numerusform>
            <numerusform>واحد مفتوح</numerusform>
            <numerusform>اثنان مفتوحان</numerusform>
            <numerusform>%n مفتوحة</numerusform>
            <numerusform>%n مفتوحًا</numerusform>
            <numerusform>%n مفتوح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved ✓</source>
        <translation>كل شيء محفوظ ✓</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>قراءة {done} من {total}</translation>
    </message>
    <message>
        <source>Preparing word lists…</source>
        <translation>تحضير قوائم الكلمات…</translation>
    </message>
    <message>
        <source>Analysis progress</source>
        <translation>تقدم التحليل</translation>
    </message>
    <message>
        <source>Stops for now; what was analysed stays, the rest follows at the next start</source>
        <translation>يوقف التحليل الآن؛ ما حُلِّل يبقى، والباقي عند التشغيل التالي</translation>
    </message>
    <message>
        <source>Analysing anew {done} of {total}</source>
        <translation>تحليل من جديد: {done} من {total}</translation>
    </message>
    <message>
        <source>Stops the import; nothing of it stays</source>
        <translation>يوقف الاستيراد، ولا يبقى منه شيء</translation>
    </message>
    <message>
        <source>Comparing notes: {done} of {total}</source>
        <translation>تُقارن الملاحظات: {done} من {total}</translation>
    </message>
    <message>
        <source>Backing up before the import…</source>
        <translation>نسخة احتياطية قبل الاستيراد…</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>تقدّم التصدير</translation>
    </message>
    <message>
        <source>Stops the export; no file is made</source>
        <translation>يوقف التصدير ولا يُكتب ملف</translation>
    </message>
    <message>
        <source>Making the file…</source>
        <translation>يُعَدّ الملف…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>كُتب: {path}</translation>
    </message>
    <message>
        <source>This computer shows no folders: {path}</source>
        <translation>تعذر عرض المجلد: {path}</translation>
    </message>
</context>
<context>
    <name>_Body</name>
    <message>
        <source>Your note…</source>
        <translation>ملاحظتك…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>_Units</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n سنة</numerusform>
            <numerusform>سنة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n شهر</numerusform>
            <numerusform>شهر</numerusform>
            <numerusform>شهران</numerusform>
            <numerusform>%n أشهر</numerusform>
            <numerusform>%n شهرًا</numerusform>
            <numerusform>%n شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n أسبوع</numerusform>
            <numerusform>أسبوع</numerusform>
            <numerusform>أسبوعان</numerusform>
            <numerusform>%n أسابيع</numerusform>
            <numerusform>%n أسبوعًا</numerusform>
            <numerusform>%n أسبوع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
</context>
</TS>
