<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Durations</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>daguerre::AboutDialog</name>
    <message>
        <source>CLIP&apos;s vocabulary</source>
        <translation>Vokabular von CLIP</translation>
    </message>
    <message>
        <source>Pictures that Mini learnt from</source>
        <translation>Bilder, aus denen Mini gelernt hat</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>About Daguerre</source>
        <translation>Über Daguerre</translation>
    </message>
    <message>
        <source>Makes pictures from words with Stable Diffusion, on your own computer. Daguerre is free software; this binary links Exiv2 and is distributed under the GNU GPL, version 3 or later.</source>
        <translation>Macht mit Stable Diffusion aus Worten Bilder, auf dem eigenen Rechner. Daguerre ist freie Software; dieses Programm ist mit Exiv2 verbunden und wird unter der GNU GPL, Version 3 oder neuer, weitergegeben.</translation>
    </message>
</context>
<context>
    <name>daguerre::Actions</name>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>&amp;Bild speichern unter …</translation>
    </message>
    <message>
        <source>Save the picture on the canvas to a file of your choice</source>
        <translation>Das Bild auf der Leinwand in eine Datei eigener Wahl speichern</translation>
    </message>
    <message>
        <source>Open picture&apos;s &amp;folder</source>
        <translation>&amp;Ordner des Bildes öffnen</translation>
    </message>
    <message>
        <source>Show the folder that the picture on the canvas was saved to</source>
        <translation>Den Ordner anzeigen, in dem das Bild auf der Leinwand gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Output folder…</source>
        <translation>&amp;Ausgabeordner …</translation>
    </message>
    <message>
        <source>Choose where new pictures are saved</source>
        <translation>Festlegen, wo neue Bilder gespeichert werden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the picture on the canvas, as a file and as an image</source>
        <translation>Das Bild auf der Leinwand als Datei und als Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Edit prompt</source>
        <translation>&amp;Prompt bearbeiten</translation>
    </message>
    <message>
        <source>Go to the prompt</source>
        <translation>Zum Prompt wechseln</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Das Bild größer anzeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>Das Bild kleiner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show each pixel of the picture as one pixel of the screen</source>
        <translation>Jedes Pixel des Bildes als ein Pixel des Bildschirms anzeigen</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>Show the whole picture, as large as it goes</source>
        <translation>Das ganze Bild so groß wie möglich anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;controls</source>
        <translation>&amp;Bedienfeld anzeigen</translation>
    </message>
    <message>
        <source>Show or hide the prompt and the settings</source>
        <translation>Prompt und Einstellungen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Make a picture, after those already waiting</source>
        <translation>Ein Bild erzeugen, nach denen, die schon warten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop the picture that is being made</source>
        <translation>Das Bild abbrechen, das gerade entsteht</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Open the file that errors are written to</source>
        <translation>Die Datei öffnen, in der Fehler festgehalten werden</translation>
    </message>
    <message>
        <source>&amp;About Daguerre</source>
        <translation>Ü&amp;ber Daguerre</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;checkpoint…</source>
        <translation>&amp;Checkpoint öffnen …</translation>
    </message>
    <message>
        <source>Use a Stable Diffusion model of your own, where it is</source>
        <translation>Ein eigenes Stable-Diffusion-Modell verwenden, dort, wo es liegt</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasPage</name>
    <message>
        <source>The picture can&apos;t be made with these settings</source>
        <translation>Mit diesen Einstellungen lässt sich kein Bild erzeugen</translation>
    </message>
    <message>
        <source>The model can&apos;t be used</source>
        <translation>Das Modell lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>A file can&apos;t be read or written</source>
        <translation>Eine Datei lässt sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>The picture came out broken</source>
        <translation>Das Bild ist misslungen</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Arbeitsspeicher reicht nicht aus</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Im Programm ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Finished in %1, seed %2</source>
        <translation>Fertig nach %1, Startwert %2</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unvollendet</translation>
    </message>
</context>
<context>
    <name>daguerre::ControlsPanel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What should the picture show?</source>
        <translation>Was soll das Bild zeigen?</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>What should it not show?</source>
        <translation>Was soll es nicht zeigen?</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>&amp;Negativer Prompt</translation>
    </message>
</context>
<context>
    <name>daguerre::ExamplesPage</name>
    <message>
        <source>Type a prompt, or start with one of these</source>
        <translation>Einen Prompt eingeben oder mit einem von diesen beginnen</translation>
    </message>
    <message>
        <source>Mini is built in and draws small pictures of things, animals and faces. Open Stable Diffusion checkpoints of your own with File &gt; Open checkpoint; they are used where they are.</source>
        <translation>Mini ist eingebaut und zeichnet kleine Bilder von Dingen, Tieren und Gesichtern. Eigene Stable-Diffusion-Checkpoints öffnen Sie mit Datei &gt; Checkpoint öffnen; sie werden dort verwendet, wo sie liegen.</translation>
    </message>
</context>
<context>
    <name>daguerre::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>Bedienfeld</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Open checkpoint</source>
        <translation>Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Stable Diffusion checkpoints (%1)</source>
        <translation>Stable-Diffusion-Checkpoints (%1)</translation>
    </message>
</context>
<context>
    <name>daguerre::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelChooser</name>
    <message>
        <source>Other…</source>
        <translation>Anderes …</translation>
    </message>
</context>
<context>
    <name>daguerre::ParametersPanel</name>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>G&amp;uidance</source>
        <translation>Promp&amp;ttreue</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Sta&amp;rtwert</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>S&amp;ampler</source>
        <translation>Samp&amp;ler</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>Ra&amp;uschplan</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the picture is refined: more takes longer</source>
        <translation>Wie oft das Bild verfeinert wird: mehr dauert länger</translation>
    </message>
    <message>
        <source>Steps slider</source>
        <translation>Schieberegler für Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Prompttreue</translation>
    </message>
    <message>
        <source>How closely the picture follows the prompt; 1 turns guidance and the negative prompt off</source>
        <translation>Wie genau das Bild dem Prompt folgt; 1 schaltet die Führung und den negativen Prompt ab</translation>
    </message>
    <message>
        <source>Guidance slider</source>
        <translation>Schieberegler für Prompttreue</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>The method that turns noise into the picture</source>
        <translation>Das Verfahren, das aus Rauschen das Bild macht</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>How the noise is spread over the steps</source>
        <translation>Wie sich das Rauschen auf die Schritte verteilt</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How many pictures to make, from one seed after another</source>
        <translation>Wie viele Bilder entstehen, mit aufeinanderfolgenden Startwerten</translation>
    </message>
</context>
<context>
    <name>daguerre::ProgressStrip</name>
    <message>
        <source>Loading model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>Prompt wird gelesen …</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation>Bild wird entwickelt …</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Bild %1 von %2: %3</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Jobs that start when this one ends</source>
        <translation>Aufträge, die nach diesem beginnen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n Auftrag wartet</numerusform>
            <numerusform>%n Aufträge warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::SaveFailures</name>
    <message>
        <source>Save picture as…</source>
        <translation>Bild speichern unter …</translation>
    </message>
    <message>
        <source>Save the picture to a file of your choice</source>
        <translation>Das Bild in eine Datei eigener Wahl speichern</translation>
    </message>
    <message>
        <source>The picture could not be saved</source>
        <translation>Das Bild konnte nicht gespeichert werden</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be saved</source>
        <translation>
            <numerusform>%n Bild konnte nicht gespeichert werden</numerusform>
            <numerusform>%n Bilder konnten nicht gespeichert werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::SavePictureDialog</name>
    <message>
        <source>Save picture as</source>
        <translation>Bild speichern unter</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>daguerre::SeedEdit</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>The number that the picture starts from: the same seed and settings give the same picture</source>
        <translation>Die Zahl, von der das Bild ausgeht: Gleicher Startwert und gleiche Einstellungen ergeben dasselbe Bild</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Zufälliger Startwert</translation>
    </message>
    <message>
        <source>A new random seed each time; turn it off to keep this one</source>
        <translation>Jedes Mal ein neuer zufälliger Startwert; ausschalten, um diesen zu behalten</translation>
    </message>
</context>
<context>
    <name>daguerre::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
</context>
<context>
    <name>daguerre::SizeEdit</name>
    <message>
        <source>Swap width and height</source>
        <translation>Breite und Höhe tauschen</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>Übliche Größen</translation>
    </message>
    <message>
        <source>Sizes that suit the model</source>
        <translation>Größen, die zum Modell passen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in pixels, a multiple of 8</source>
        <translation>Breite in Pixeln, ein Vielfaches von 8</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height in pixels, a multiple of 8</source>
        <translation>Höhe in Pixeln, ein Vielfaches von 8</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadratisch</translation>
    </message>
    <message>
        <source>Portrait 3:4</source>
        <translation>Hochformat 3:4</translation>
    </message>
    <message>
        <source>Portrait 2:3</source>
        <translation>Hochformat 2:3</translation>
    </message>
    <message>
        <source>Landscape 4:3</source>
        <translation>Querformat 4:3</translation>
    </message>
    <message>
        <source>Landscape 3:2</source>
        <translation>Querformat 3:2</translation>
    </message>
    <message>
        <source>Wide 16:9</source>
        <translation>Breit 16:9</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1, %2 × %3</translation>
    </message>
</context>
<context>
    <name>daguerre::StatusLine</name>
    <message>
        <source>Loading model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>%1 · %2 %3, %4</source>
        <translation>%1 · %2 %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 s/step</source>
        <translation> · %1 s/Schritt</translation>
    </message>
</context>
</TS>
