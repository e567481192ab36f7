<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CatalogueWindow</name>
    <message numerus="yes">
        <source>%n report(s) moved to the trash; Ctrl+Z brings back.</source>
        <translation>
            <numerusform>%n report moved to the trash; Ctrl+Z brings it back.</numerusform>
            <numerusform>%n reports moved to the trash; Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message numerus="yes">
        <source>%n report(s) chosen</source>
        <translation>
            <numerusform>%n report chosen</numerusform>
            <numerusform>%n reports chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message numerus="yes">
        <source>Give outlet and day to all %n listed report(s)</source>
        <translation>
            <numerusform>Give outlet and day to the listed report</numerusform>
            <numerusform>Give outlet and day to all %n listed reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message numerus="yes">
        <source>Write what is listed (%n)</source>
        <translation>
            <numerusform>Write what is listed (%n)</numerusform>
            <numerusform>Write what is listed (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>Choose the columns of %n table(s)…</source>
        <translation>
            <numerusform>Choose the columns of %n table…</numerusform>
            <numerusform>Choose the columns of %n tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n report(s) back from the trash</source>
        <translation>
            <numerusform>Take %n report back from the trash</numerusform>
            <numerusform>Take %n reports back from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day</source>
        <translation>
            <numerusform>%n without a day</numerusform>
            <numerusform>%n without a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexPanel</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message numerus="yes">
        <source>%n verdict(s) lost</source>
        <translation>
            <numerusform>%n verdict lost</numerusform>
            <numerusform>%n verdicts lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{left} of %n conflict(s) left</source>
        <translation>
            <numerusform>{left} of %n conflict left</numerusform>
            <numerusform>{left} of %n conflicts left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n conflict(s) decided</source>
        <translation>
            <numerusform>The one conflict is decided</numerusform>
            <numerusform>All %n conflicts decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed. Ctrl+Z brings it back.</source>
        <translation>
            <numerusform>%n entry removed. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n entries removed. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries came in</source>
        <translation>
            <numerusform>%n entry came in</numerusform>
            <numerusform>%n entries came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared name(s)</source>
        <translation>
            <numerusform>%n shared name</numerusform>
            <numerusform>%n shared names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared figure(s)</source>
        <translation>
            <numerusform>%n shared figure</numerusform>
            <numerusform>%n shared figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare all %n report(s) of this event</source>
        <translation>
            <numerusform>Compare the report of this event</numerusform>
            <numerusform>Compare all %n reports of this event</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n report(s) came in</source>
        <translation>
            <numerusform>%n report came in</numerusform>
            <numerusform>%n reports came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) analysed anew by the present rules</source>
        <translation>
            <numerusform>%n report analysed anew by the present rules</numerusform>
            <numerusform>%n reports analysed anew by the present rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyDetailsDialog</name>
    <message numerus="yes">
        <source>What is ticked is given to %n report(s), in one step.</source>
        <translation>
            <numerusform>What is ticked is given to %n report, in one step.</numerusform>
            <numerusform>What is ticked is given to %n reports, in one step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesImportDialog</name>
    <message numerus="yes">
        <source>%n notes stayed out</source>
        <translation>
            <numerusform>%n note stayed out</numerusform>
            <numerusform>%n notes stayed out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) for review…</source>
        <translation>
            <numerusform>%n note for review…</numerusform>
            <numerusform>%n notes for review…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept</source>
        <translation>
            <numerusform>%n draft kept</numerusform>
            <numerusform>%n drafts kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n note(s) for review</source>
        <translation>
            <numerusform>%n note for review</numerusform>
            <numerusform>%n notes for review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%n setting(s) put back</source>
        <translation>
            <numerusform>%n setting put back</numerusform>
            <numerusform>%n settings put back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralWindow</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) and notes will be deleted for good, with what was found in the reports. This is the one thing that cannot be undone.</source>
        <translation>
            <numerusform>%n report or note will be deleted for good, with what was found in it. This is the one thing that cannot be undone.</numerusform>
            <numerusform>%n reports and notes will be deleted for good, with what was found in the reports. This is the one thing that cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkStatus</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Units</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
