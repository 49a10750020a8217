<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>daguerre::Actions</name>
    <message numerus="yes">
        <source>Rate the selected pictures with %n star(s)</source>
        <translation>
            <numerusform>Rate the selected pictures with %n star</numerusform>
            <numerusform>Rate the selected pictures with %n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::DetailsPanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) selected</source>
        <translation>
            <numerusform>%n picture selected</numerusform>
            <numerusform>%n pictures selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryCommands</name>
    <message numerus="yes">
        <source>%n picture(s) can&apos;t be moved to the trash. Delete them for good?</source>
        <translation>
            <numerusform>%n picture can&apos;t be moved to the trash. Delete it for good?</numerusform>
            <numerusform>%n pictures can&apos;t be moved to the trash. Delete them for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryPanel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::ImportModelsDialog</name>
    <message numerus="yes">
        <source>%n folder(s) with models</source>
        <translation>
            <numerusform>%n folder with models</numerusform>
            <numerusform>%n folders with models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::Intake</name>
    <message numerus="yes">
        <source>%n more picture(s)</source>
        <translation>
            <numerusform>%n more picture</numerusform>
            <numerusform>%n more pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::JobText</name>
    <message numerus="yes">
        <source>%1, %n picture(s)</source>
        <translation>
            <numerusform>%1, %n picture</numerusform>
            <numerusform>%1, %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::ModelDetailsText</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::ModelList</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s)</source>
        <translation>
            <numerusform>%1 of %n model</numerusform>
            <numerusform>%1 of %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::PictureSaver</name>
    <message numerus="yes">
        <source>%n picture(s) could not be saved</source>
        <translation>
            <numerusform>%n picture could not be saved</numerusform>
            <numerusform>%n pictures could not be saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::ProgressStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::QueueNotice</name>
    <message numerus="yes">
        <source>%n job(s) are set aside</source>
        <translation>
            <numerusform>%n job is set aside</numerusform>
            <numerusform>%n jobs are set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are waiting from the last time</source>
        <translation>
            <numerusform>%n job is waiting from the last time</numerusform>
            <numerusform>%n jobs are waiting from the last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n job(s) are waiting</source>
        <translation>
            <numerusform>The queue is paused: %n job is waiting</numerusform>
            <numerusform>The queue is paused: %n jobs are waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::QueuePanel</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::QueueTitle</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::RatingEdit</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::StatusLine</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::TokenCountLabel</name>
    <message numerus="yes">
        <source>%n of %1 tokens</source>
        <translation>
            <numerusform>%n of %1 tokens</numerusform>
            <numerusform>%n of %1 tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::TrashHistory</name>
    <message numerus="yes">
        <source>move %n picture(s) to the trash</source>
        <translation>
            <numerusform>move %n picture to the trash</numerusform>
            <numerusform>move %n pictures to the trash</numerusform>
        </translation>
    </message>
</context>
</TS>
