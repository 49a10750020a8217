<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <message>
        <source>&amp;Gallery folders…</source>
        <translation>&amp;Galerieordner …</translation>
    </message>
    <message>
        <source>Choose the folders whose pictures the gallery shows</source>
        <translation>Die Ordner wählen, deren Bilder die Galerie zeigt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung wieder ausführen</translation>
    </message>
    <message>
        <source>Copy &amp;without metadata</source>
        <translation>Kopieren &amp;ohne Metadaten</translation>
    </message>
    <message>
        <source>Copy the picture without what it says about its making</source>
        <translation>Das Bild ohne Angaben zu seiner Entstehung kopieren</translation>
    </message>
    <message>
        <source>Keep &amp;metadata in copies</source>
        <translation>&amp;Metadaten in Kopien behalten</translation>
    </message>
    <message>
        <source>Give prompt and settings along when pictures are copied or dragged; Shift while dragging leaves them out</source>
        <translation>Prompt und Einstellungen mitgeben, wenn Bilder kopiert oder gezogen werden; Umschalt beim Ziehen lässt sie weg</translation>
    </message>
    <message>
        <source>Paste p&amp;icture or settings</source>
        <translation>Bild oder Ei&amp;nstellungen einfügen</translation>
    </message>
    <message>
        <source>Take a picture, or the settings of one, from the clipboard</source>
        <translation>Ein Bild oder seine Einstellungen aus der Zwischenablage übernehmen</translation>
    </message>
    <message>
        <source>Prompt &amp;history…</source>
        <translation>Prompt&amp;verlauf …</translation>
    </message>
    <message>
        <source>Take an earlier prompt again</source>
        <translation>Einen früheren Prompt wieder verwenden</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>Vollbil&amp;d</translation>
    </message>
    <message>
        <source>Show nothing but the picture; Escape leaves</source>
        <translation>Nur das Bild zeigen; Escape beendet</translation>
    </message>
    <message>
        <source>Back to the picture that &amp;develops</source>
        <translation>&amp;Zurück zum entstehenden Bild</translation>
    </message>
    <message>
        <source>Take the picture of the gallery off the canvas</source>
        <translation>Das Bild der Galerie von der Leinwand nehmen</translation>
    </message>
    <message>
        <source>Show &amp;queue</source>
        <translation>&amp;Warteschlange anzeigen</translation>
    </message>
    <message>
        <source>Show or hide the jobs that are waiting</source>
        <translation>Die wartenden Aufträge ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Sho&amp;w log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Show or hide what the program reported</source>
        <translation>Die Meldungen des Programms ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;gallery</source>
        <translation>&amp;Galerie anzeigen</translation>
    </message>
    <message>
        <source>Show or hide the pictures made so far</source>
        <translation>Die bisherigen Bilder ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Gallery as &amp;list</source>
        <translation>Galerie als &amp;Liste</translation>
    </message>
    <message>
        <source>Show each picture with its prompt and settings</source>
        <translation>Jedes Bild mit Prompt und Einstellungen zeigen</translation>
    </message>
    <message>
        <source>S&amp;earch gallery</source>
        <translation>Galerie d&amp;urchsuchen</translation>
    </message>
    <message>
        <source>Go to the search field of the gallery</source>
        <translation>Zum Suchfeld der Galerie gehen</translation>
    </message>
    <message>
        <source>&amp;Open on the canvas</source>
        <translation>Auf der Leinwand &amp;öffnen</translation>
    </message>
    <message>
        <source>Show the selected picture on the canvas</source>
        <translation>Das ausgewählte Bild auf der Leinwand zeigen</translation>
    </message>
    <message>
        <source>&amp;Quick look</source>
        <translation>&amp;Schnellansicht</translation>
    </message>
    <message>
        <source>Show the selected picture large</source>
        <translation>Das ausgewählte Bild groß zeigen</translation>
    </message>
    <message>
        <source>&amp;Use all settings</source>
        <translation>&amp;Alle Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Take over prompt and settings of the selected picture</source>
        <translation>Prompt und Einstellungen des ausgewählten Bildes übernehmen</translation>
    </message>
    <message>
        <source>Use &amp;prompt</source>
        <translation>&amp;Prompt übernehmen</translation>
    </message>
    <message>
        <source>Take over the prompts of the selected picture</source>
        <translation>Die Prompts des ausgewählten Bildes übernehmen</translation>
    </message>
    <message>
        <source>Use s&amp;eed</source>
        <translation>Start&amp;wert übernehmen</translation>
    </message>
    <message>
        <source>Take over the seed of the selected picture</source>
        <translation>Den Startwert des ausgewählten Bildes übernehmen</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Show the two selected pictures side by side</source>
        <translation>Die beiden ausgewählten Bilder nebeneinander zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected pictures, as files and as an image</source>
        <translation>Die ausgewählten Bilder als Dateien und als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the selected pictures without prompt and settings</source>
        <translation>Die ausgewählten Bilder ohne Prompt und Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>In der &amp;Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Show the file of the selected picture in its folder</source>
        <translation>Die Datei des ausgewählten Bildes in ihrem Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>In den Papierkor&amp;b verschieben</translation>
    </message>
    <message>
        <source>Move the selected pictures to the trash; this can be undone</source>
        <translation>Die ausgewählten Bilder in den Papierkorb verschieben; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;0 No rating</source>
        <translation>&amp;0 Keine Bewertung</translation>
    </message>
    <message numerus="yes">
        <source>Rate the selected pictures with %n star(s)</source>
        <translation>
            <numerusform>Die ausgewählten Bilder mit %n Stern bewerten</numerusform>
            <numerusform>Die ausgewählten Bilder mit %n Sternen bewerten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>Warteschlange an&amp;halten</translation>
    </message>
    <message>
        <source>Let the current job end, and start no other</source>
        <translation>Den laufenden Auftrag beenden lassen und keinen weiteren beginnen</translation>
    </message>
    <message>
        <source>C&amp;ontinue queue</source>
        <translation>Warteschlange &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the jobs that are waiting</source>
        <translation>Mit den wartenden Aufträgen fortfahren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Move job &amp;up</source>
        <translation>Auftrag nach &amp;oben</translation>
    </message>
    <message>
        <source>Make the selected job earlier</source>
        <translation>Den ausgewählten Auftrag vorziehen</translation>
    </message>
    <message>
        <source>Move job &amp;down</source>
        <translation>Auftrag nach &amp;unten</translation>
    </message>
    <message>
        <source>Make the selected job later</source>
        <translation>Den ausgewählten Auftrag zurückstellen</translation>
    </message>
    <message>
        <source>Copy job to co&amp;ntrols</source>
        <translation>Auftrag ins &amp;Bedienfeld kopieren</translation>
    </message>
    <message>
        <source>Put the selected job&apos;s prompt and settings into the controls</source>
        <translation>Prompt und Einstellungen des ausgewählten Auftrags ins Bedienfeld übernehmen</translation>
    </message>
    <message>
        <source>&amp;Try job again</source>
        <translation>Auftrag erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Let the selected job wait again</source>
        <translation>Den ausgewählten Auftrag wieder einreihen</translation>
    </message>
    <message>
        <source>&amp;Remove job</source>
        <translation>Auftrag e&amp;ntfernen</translation>
    </message>
    <message>
        <source>Take the selected jobs out of the queue</source>
        <translation>Die ausgewählten Aufträge aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>C&amp;lear queue</source>
        <translation>Warteschlange &amp;leeren</translation>
    </message>
    <message>
        <source>Take out every job but the one that is being made</source>
        <translation>Alle Aufträge außer dem laufenden entfernen</translation>
    </message>
    <message>
        <source>Go to what the program reported, errors first of all</source>
        <translation>Zu den Meldungen des Programms gehen, vor allem den Fehlern</translation>
    </message>
    <message>
        <source>Librar&amp;y</source>
        <translation>Bibliothe&amp;k</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>List the models in your folders, and use one</source>
        <translation>Die Modelle in Ihren Ordnern auflisten und eines verwenden</translation>
    </message>
    <message>
        <source>&amp;Add folder with models…</source>
        <translation>&amp;Ordner mit Modellen hinzufügen …</translation>
    </message>
    <message>
        <source>Use the models of a folder, where they are</source>
        <translation>Die Modelle eines Ordners verwenden, dort, wo sie liegen</translation>
    </message>
    <message>
        <source>&amp;Import from another program…</source>
        <translation>Aus einem anderen Programm &amp;übernehmen …</translation>
    </message>
    <message>
        <source>Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI, where they are</source>
        <translation>Die Modelle von AUTOMATIC1111, Forge, ComfyUI oder InvokeAI verwenden, dort, wo sie liegen</translation>
    </message>
    <message>
        <source>&amp;Rescan the folders</source>
        <translation>Ordner &amp;neu durchsuchen</translation>
    </message>
    <message>
        <source>Look at the folders with models again</source>
        <translation>Die Ordner mit Modellen noch einmal durchsehen</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>Modell&amp;verwaltung</translation>
    </message>
    <message>
        <source>Live &amp;previews…</source>
        <translation>Laufende Vor&amp;schau …</translation>
    </message>
    <message>
        <source>Choose how a picture is shown while it develops</source>
        <translation>Wählen, wie ein Bild gezeigt wird, während es entsteht</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasPage</name>
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
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The picture could not be upscaled</source>
        <translation>Das Bild konnte nicht hochskaliert werden</translation>
    </message>
    <message>
        <source>It is kept as it was drawn.</source>
        <translation>Es bleibt erhalten, wie es gezeichnet wurde.</translation>
    </message>
    <message>
        <source>Previews are quick ones: their file can&apos;t be used</source>
        <translation>Die Vorschau ist die schnelle: ihre Datei kann nicht verwendet werden</translation>
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
    <name>daguerre::CompareDialog</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Prompttreue</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Both were made with the same settings.</source>
        <translation>Beide entstanden mit denselben Einstellungen.</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>Hochskalieren</translation>
    </message>
</context>
<context>
    <name>daguerre::CompareView</name>
    <message>
        <source>Two pictures side by side</source>
        <translation>Zwei Bilder nebeneinander</translation>
    </message>
</context>
<context>
    <name>daguerre::ControlsPanel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>&amp;Modell</translation>
    </message>
</context>
<context>
    <name>daguerre::DetailsPanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>Prompttreue %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Take over prompt and settings for the next picture</source>
        <translation>Prompt und Einstellungen für das nächste Bild übernehmen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) selected</source>
        <translation>
            <numerusform>%n Bild ausgewählt</numerusform>
            <numerusform>%n Bilder ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a picture to see how it was made.</source>
        <translation>Ein Bild auswählen, um zu sehen, wie es entstand.</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Negative prompt written as</source>
        <translation>Negativer Prompt, geschrieben als</translation>
    </message>
</context>
<context>
    <name>daguerre::ExamplesPage</name>
    <message>
        <source>Type a prompt, or start with one of these</source>
        <translation>Einen Prompt eingeben oder mit einem von diesen beginnen</translation>
    </message>
    <message>
        <source>Mini is built in and draws small pictures of things, animals and faces. Stable Diffusion checkpoints of your own are used where they are: open one with File &gt; Open checkpoint, or add your folders in Models &gt; Models.</source>
        <translation>Mini ist eingebaut und zeichnet kleine Bilder von Dingen, Tieren und Gesichtern. Eigene Stable-Diffusion-Checkpoints werden dort verwendet, wo sie liegen: Öffnen Sie einen mit Datei &gt; Checkpoint öffnen, oder fügen Sie Ihre Ordner unter Modellverwaltung &gt; Modelle hinzu.</translation>
    </message>
</context>
<context>
    <name>daguerre::FailureText</name>
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
</context>
<context>
    <name>daguerre::GalleryCommands</name>
    <message>
        <source>Delete for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) can&apos;t be moved to the trash. Delete them for good?</source>
        <translation>
            <numerusform>%n Bild kann nicht in den Papierkorb verschoben werden. Endgültig löschen?</numerusform>
            <numerusform>%n Bilder können nicht in den Papierkorb verschoben werden. Endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryDelegate</name>
    <message>
        <source>its folder is not there now</source>
        <translation>sein Ordner ist gerade nicht da</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>die Datei ist weg</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, state of the file</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryFoldersDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Gallery folders</source>
        <translation>Galerieordner</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The gallery shows the pictures of these folders and of the folders inside them, whichever program made them. The first is where new pictures are saved. Removing a folder here leaves its files alone.</source>
        <translation>Die Galerie zeigt die Bilder dieser Ordner und ihrer Unterordner, gleich welches Programm sie erzeugt hat. Im ersten werden neue Bilder gespeichert. Einen Ordner hier zu entfernen lässt seine Dateien unberührt.</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Add folder to the gallery</source>
        <translation>Ordner zur Galerie hinzufügen</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryPanel</name>
    <message>
        <source>Search gallery</source>
        <translation>Galerie durchsuchen</translation>
    </message>
    <message>
        <source>Search prompts, model, seed:7…</source>
        <translation>Prompts, Modell, seed:7 suchen …</translation>
    </message>
    <message>
        <source>Words of the prompt, model, sampler or file name. Also: seed:7, model:mini, sampler:euler, rating:3, after:2026-01-31, before:2026-02, &quot;two words&quot;, -without</source>
        <translation>Wörter aus Prompt, Modell, Sampler oder Dateiname. Auch: seed:7, model:mini, sampler:euler, rating:3, after:2026-01-31, before:2026-02, &quot;zwei Wörter&quot;, -ohne</translation>
    </message>
    <message>
        <source>Lowest rating</source>
        <translation>Mindestbewertung</translation>
    </message>
    <message>
        <source>Show only pictures with at least so many stars</source>
        <translation>Nur Bilder mit mindestens so vielen Sternen zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>Suche nach Bildern …</translation>
    </message>
    <message>
        <source>Reading pictures: %1 of %2</source>
        <translation>Lese Bilder: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that you make come here.</source>
        <translation>Hier erscheinen die Bilder, die Sie erzeugen.</translation>
    </message>
    <message>
        <source>No picture matches.</source>
        <translation>Kein Bild passt.</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryView</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
</context>
<context>
    <name>daguerre::ImportModelsDialog</name>
    <message>
        <source>&amp;Add folders</source>
        <translation>Ordner &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Import from another program</source>
        <translation>Aus einem anderen Programm übernehmen</translation>
    </message>
    <message>
        <source>None was found in the usual places. Choose the folder that it is installed in.</source>
        <translation>An den üblichen Orten wurde keines gefunden. Wählen Sie den Ordner, in dem es installiert ist.</translation>
    </message>
    <message>
        <source>The models of AUTOMATIC1111, Forge, ComfyUI and InvokeAI are used where they are: nothing is copied or changed.</source>
        <translation>Die Modelle von AUTOMATIC1111, Forge, ComfyUI und InvokeAI werden dort verwendet, wo sie liegen: Nichts wird kopiert oder verändert.</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>&amp;Anderer Ordner …</translation>
    </message>
    <message>
        <source>Looking for programs…</source>
        <translation>Programme werden gesucht …</translation>
    </message>
    <message>
        <source>%1 holds none of these programs. Its models can be added with Add folder.</source>
        <translation>In %1 liegt keines dieser Programme. Modelle darin nehmen Sie mit „Ordner hinzufügen“ auf.</translation>
    </message>
    <message>
        <source>Not all settings could be read: %1</source>
        <translation>Nicht alle Einstellungen waren lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) with models</source>
        <translation>
            <numerusform>%n Ordner mit Modellen</numerusform>
            <numerusform>%n Ordner mit Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the program</source>
        <translation>Ordner des Programms</translation>
    </message>
</context>
<context>
    <name>daguerre::Intake</name>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>it holds no picture and no text</source>
        <translation>sie enthält weder Bild noch Text</translation>
    </message>
    <message>
        <source>copy it again in the other program</source>
        <translation>im anderen Programm noch einmal kopieren</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>it is on the web, and this program loads nothing there</source>
        <translation>es liegt im Web, und dieses Programm lädt dort nichts</translation>
    </message>
    <message>
        <source>save the picture in the browser, then drop the file</source>
        <translation>das Bild im Browser speichern und dann die Datei ablegen</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>there is nothing in it that this program knows</source>
        <translation>darin ist nichts, was dieses Programm kennt</translation>
    </message>
    <message>
        <source>drop pictures, checkpoints (.safetensors, .ckpt), folders or text</source>
        <translation>Bilder, Checkpoints (.safetensors, .ckpt), Ordner oder Text ablegen</translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s)</source>
        <translation>
            <numerusform>%n weiteres Bild</numerusform>
            <numerusform>%n weitere Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::JobText</name>
    <message>
        <source>(no prompt)</source>
        <translation>(kein Prompt)</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>picture %1 of %2, %3</source>
        <translation>Bild %1 von %2, %3</translation>
    </message>
    <message>
        <source>the program ended twice while this was being made</source>
        <translation>das Programm endete zweimal, während dies entstand</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n picture(s)</source>
        <translation>
            <numerusform>%1, %n Bild</numerusform>
            <numerusform>%1, %n Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>daguerre::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>daguerre::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Messages shown</source>
        <translation>Gezeigte Meldungen</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>Informationen und mehr</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected messages, or all that are shown</source>
        <translation>Die ausgewählten Meldungen kopieren, sonst alle gezeigten</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open the file that the log is written to</source>
        <translation>Die Datei öffnen, in die das Protokoll geschrieben wird</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty this list; the log&apos;s file keeps its messages</source>
        <translation>Diese Liste leeren; die Protokolldatei behält ihre Meldungen</translation>
    </message>
</context>
<context>
    <name>daguerre::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>Bedienfeld</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Open the report of what happened: it holds no prompts and no names</source>
        <translation>Den Bericht darüber öffnen: er enthält keine Prompts und keine Namen</translation>
    </message>
    <message>
        <source>Daguerre ended unexpectedly the last time</source>
        <translation>Daguerre wurde beim letzten Mal unerwartet beendet</translation>
    </message>
    <message>
        <source>Finished pictures and waiting jobs are kept. The report helps the developers to find the cause.</source>
        <translation>Fertige Bilder und wartende Aufträge sind noch da. Der Bericht hilft den Entwicklern, die Ursache zu finden.</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
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
        <source>Other file…</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>Alle Modelle …</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelDetails</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>In &amp;Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Make the next pictures with this checkpoint</source>
        <translation>Die nächsten Bilder mit diesem Checkpoint erzeugen</translation>
    </message>
    <message>
        <source>Details of the model</source>
        <translation>Einzelheiten des Modells</translation>
    </message>
    <message>
        <source>&amp;Default settings</source>
        <translation>Vor&amp;gaben</translation>
    </message>
    <message>
        <source>What the controls hold whenever this model is chosen</source>
        <translation>Was in den Reglern steht, sobald dieses Modell gewählt wird</translation>
    </message>
    <message>
        <source>&amp;Save the current settings for this model</source>
        <translation>Aktuelle Einstellungen für dieses Modell &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Forget this model&apos;s settings</source>
        <translation>Einstellungen dieses Modells &amp;vergessen</translation>
    </message>
    <message>
        <source>No model is selected. Add a folder with models, or import those of another program.</source>
        <translation>Kein Modell ist ausgewählt. Fügen Sie einen Ordner mit Modellen hinzu, oder übernehmen Sie die eines anderen Programms.</translation>
    </message>
    <message>
        <source>&amp;Add to prompt</source>
        <translation>&amp;In den Prompt</translation>
    </message>
    <message>
        <source>Write into the prompt what uses this model</source>
        <translation>In den Prompt schreiben, was dieses Modell verwendet</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelDetailsText</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>Guidance %1</translation>
    </message>
    <message>
        <source>Why it can&apos;t be used</source>
        <translation>Warum es sich nicht verwenden lässt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Your default settings</source>
        <translation>Ihre Vorgaben</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>The same file, several times</source>
        <translation>Dieselbe Datei, mehrmals</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation>Noch nicht berechnet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>%1 for the weights; %2 are free</source>
        <translation>%1 für die Gewichte; %2 sind frei</translation>
    </message>
    <message>
        <source>%1 tensors used, %2 missing, %3 not used</source>
        <translation>%1 Tensoren verwendet, %2 fehlen, %3 nicht verwendet</translation>
    </message>
    <message>
        <source>Opened in %1 ms</source>
        <translation>In %1 ms geöffnet</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>Es fehlen:</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>Nicht verwendet:</translation>
    </message>
    <message>
        <source>When it is used</source>
        <translation>Bei Verwendung</translation>
    </message>
    <message>
        <source>Predicts velocity (v)</source>
        <translation>Sagt die Geschwindigkeit (v) voraus</translation>
    </message>
    <message>
        <source>Predicts noise (epsilon)</source>
        <translation>Sagt das Rauschen (Epsilon) voraus</translation>
    </message>
    <message>
        <source>%1 of %2 modules fit %3</source>
        <translation>%1 von %2 Modulen passen zu %3</translation>
    </message>
    <message>
        <source>Fits %1</source>
        <translation>Passt zu %1</translation>
    </message>
    <message>
        <source>Does not fit %1</source>
        <translation>Passt nicht zu %1</translation>
    </message>
    <message>
        <source>Made for %1</source>
        <translation>Gemacht für %1</translation>
    </message>
    <message>
        <source>With the model in use</source>
        <translation>Mit dem Modell in Gebrauch</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelFolderList</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove folder</source>
        <translation>Ordner &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Übernehmen …</translation>
    </message>
    <message>
        <source>Take the folder out of the list; its files stay where they are</source>
        <translation>Den Ordner aus der Liste nehmen; seine Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI where they are</source>
        <translation>Die Modelle von AUTOMATIC1111, Forge, ComfyUI oder InvokeAI dort verwenden, wo sie liegen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelFolders</name>
    <message>
        <source>Add folder with models</source>
        <translation>Ordner mit Modellen hinzufügen</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelList</name>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>Art des Modells</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s)</source>
        <translation>
            <numerusform>%1 von %n Modell</numerusform>
            <numerusform>%1 von %n Modellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::ModelOverridesEdit</name>
    <message>
        <source>As the file says</source>
        <translation>Wie die Datei sagt</translation>
    </message>
    <message>
        <source>Noise (epsilon)</source>
        <translation>Rauschen (Epsilon)</translation>
    </message>
    <message>
        <source>Velocity (v)</source>
        <translation>Geschwindigkeit (v)</translation>
    </message>
    <message>
        <source>What the model was trained to predict. A wrong choice gives grey or glaring pictures</source>
        <translation>Was das Modell vorherzusagen gelernt hat. Eine falsche Wahl ergibt graue oder grelle Bilder</translation>
    </message>
    <message>
        <source>&amp;VAE</source>
        <translation>&amp;VAE</translation>
    </message>
    <message>
        <source>&amp;Predicts</source>
        <translation>Sa&amp;gt voraus</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Ihre eigene</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a VAE</source>
        <translation>VAE wählen</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>Modelle (%1)</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Sagt voraus</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop looking at the folders and computing hashes; Rescan goes on</source>
        <translation>Durchsehen der Ordner und Berechnen der Hashes anhalten; „Neu durchsuchen“ setzt es fort</translation>
    </message>
    <message>
        <source>Looking at the folders…</source>
        <translation>Ordner werden durchgesehen …</translation>
    </message>
    <message>
        <source>Reading headers: %1 of %2</source>
        <translation>Köpfe werden gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Computing hashes: %1 of %2</source>
        <translation>Hashes werden berechnet: %1 von %2</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelSwitch</name>
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
    <name>daguerre::ModelTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelText</name>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Upscaler</source>
        <translation>Upscaler</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Preview decoder</source>
        <translation>Vorschau-Decoder</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Res&amp;can</source>
        <translation>Neu durch&amp;suchen</translation>
    </message>
    <message>
        <source>Look at the folders again, and compute hashes that are missing</source>
        <translation>Die Ordner noch einmal durchsehen und fehlende Hashes berechnen</translation>
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
    <message>
        <source>Upsca&amp;le</source>
        <translation>H&amp;ochskalieren</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no upscaling</comment>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>Hochskalieren</translation>
    </message>
    <message>
        <source>Enlarges the finished picture; Crisp 4x makes it four times as wide and four times as high</source>
        <translation>Vergrößert das fertige Bild; Crisp 4x macht es viermal so breit und viermal so hoch</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureFolders</name>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureOpener</name>
    <message>
        <source>there is not enough memory for it</source>
        <translation>dafür reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>check that the file is there and may be read</source>
        <translation>prüfen, ob die Datei da ist und gelesen werden darf</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureSaver</name>
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
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Try to save again, and go on with the queue</source>
        <translation>Erneut speichern und mit der Warteschlange fortfahren</translation>
    </message>
</context>
<context>
    <name>daguerre::PreviewsDialog</name>
    <message>
        <source>Live previews</source>
        <translation>Laufende Vorschau</translation>
    </message>
    <message>
        <source>Quick previews are small and approximate. A TAESD file shows the picture nearly as it will be, every few steps. The picture itself stays the same. Mini&apos;s previews are always quick.</source>
        <translation>Die schnelle Vorschau ist klein und ungefähr. Eine TAESD-Datei zeigt das Bild alle paar Schritte fast so, wie es wird. Das Bild selbst bleibt dasselbe. Minis Vorschau ist immer die schnelle.</translation>
    </message>
    <message>
        <source>Stable Diffusion &amp;1 and 2</source>
        <translation>Stable Diffusion &amp;1 und 2</translation>
    </message>
    <message>
        <source>Stable Diffusion &amp;XL</source>
        <translation>Stable Diffusion &amp;XL</translation>
    </message>
    <message>
        <source>What previews of these models are made with: taesd_decoder or taesdxl_decoder, as ComfyUI has them in models/vae_approx and AUTOMATIC1111 in models/VAE-taesd</source>
        <translation>Womit die Vorschau dieser Modelle entsteht: taesd_decoder oder taesdxl_decoder, wie sie bei ComfyUI in models/vae_approx und bei AUTOMATIC1111 in models/VAE-taesd liegen</translation>
    </message>
    <message>
        <source>Quick (approximate)</source>
        <translation>Schnell (ungefähr)</translation>
    </message>
    <message>
        <source>TAESD: %1</source>
        <translation>TAESD: %1</translation>
    </message>
    <message>
        <source>Choose a TAESD file…</source>
        <translation>TAESD-Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a TAESD file</source>
        <translation>TAESD-Datei wählen</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>Modelle (%1)</translation>
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
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Upscaling…</source>
        <translation>Das Bild wird hochskaliert …</translation>
    </message>
</context>
<context>
    <name>daguerre::PromptFields</name>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>&amp;Negativer Prompt</translation>
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
</context>
<context>
    <name>daguerre::PromptHeading</name>
    <message>
        <source>Prompt history</source>
        <translation>Promptverlauf</translation>
    </message>
    <message>
        <source>Take an earlier prompt again</source>
        <translation>Einen früheren Prompt wieder verwenden</translation>
    </message>
</context>
<context>
    <name>daguerre::PromptHistoryDialog</name>
    <message>
        <source>&amp;Use prompt</source>
        <translation>Prompt über&amp;nehmen</translation>
    </message>
    <message>
        <source>Prompt history</source>
        <translation>Promptverlauf</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>Prompts durchsuchen</translation>
    </message>
    <message>
        <source>Past prompts</source>
        <translation>Frühere Prompts</translation>
    </message>
</context>
<context>
    <name>daguerre::Quantities</name>
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
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueModel</name>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>zurückgestellt: %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>dauert %1</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueNotice</name>
    <message>
        <source>Waiting jobs can&apos;t be kept for the next start</source>
        <translation>Wartende Aufträge können nicht für den nächsten Start aufbewahrt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are set aside</source>
        <translation>
            <numerusform>%n Auftrag ist zurückgestellt</numerusform>
            <numerusform>%n Aufträge sind zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are waiting from the last time</source>
        <translation>
            <numerusform>%n Auftrag wartet noch vom letzten Mal</numerusform>
            <numerusform>%n Aufträge warten noch vom letzten Mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n job(s) are waiting</source>
        <translation>
            <numerusform>Die Warteschlange ist angehalten: %n Auftrag wartet</numerusform>
            <numerusform>Die Warteschlange ist angehalten: %n Aufträge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>A job that failed, or that was being made as the program ended twice, doesn&apos;t start by itself. The queue shows it with the reason.</source>
        <translation>Ein Auftrag, der fehlschlug oder bei dem das Programm zweimal endete, beginnt nicht von selbst. Die Warteschlange zeigt ihn mit dem Grund.</translation>
    </message>
</context>
<context>
    <name>daguerre::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Remove jobs</source>
        <translation>Aufträge entfernen</translation>
    </message>
    <message>
        <source>Clear queue</source>
        <translation>Warteschlange leeren</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Keine Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueTitle</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>Schnellansicht</translation>
    </message>
</context>
<context>
    <name>daguerre::RatingEdit</name>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
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
    <message>
        <source>Reuse last seed</source>
        <translation>Letzten Startwert wiederverwenden</translation>
    </message>
    <message>
        <source>Keep the seed of the last picture that was asked for</source>
        <translation>Den Startwert des zuletzt angeforderten Bildes behalten</translation>
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
<context>
    <name>daguerre::TokenCountLabel</name>
    <message numerus="yes">
        <source>%n of %1 tokens</source>
        <translation>
            <numerusform>%n von %1 Token</numerusform>
            <numerusform>%n von %1 Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The text encoder reads 75 at a time: lines in the text show where it begins anew</source>
        <translation>%1. Der Textkodierer liest je 75: Linien im Text zeigen, wo er neu beginnt</translation>
    </message>
</context>
<context>
    <name>daguerre::TrashHistory</name>
    <message numerus="yes">
        <source>move %n picture(s) to the trash</source>
        <translation>
            <numerusform>%n Bild in den Papierkorb verschieben</numerusform>
            <numerusform>%n Bilder in den Papierkorb verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::UnansweredBox</name>
    <message>
        <source>Daguerre is running already, but it doesn&apos;t answer.</source>
        <translation>Daguerre läuft bereits, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>It may be busy: then try again in a moment. If it hangs, it can be ended; pictures that are finished and jobs that are waiting are kept.</source>
        <translation>Vielleicht ist es beschäftigt: dann gleich noch einmal versuchen. Hängt es, kann es beendet werden; fertige Bilder und wartende Aufträge bleiben erhalten.</translation>
    </message>
    <message>
        <source>It may be busy: then try again in a moment.</source>
        <translation>Vielleicht ist es beschäftigt: dann gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>End it and start</source>
        <translation>Beenden und starten</translation>
    </message>
</context>
<context>
    <name>daguerre::UnderstoodLabel</name>
    <message>
        <source>Understood as: %1 · not understood: %2</source>
        <translation>Verstanden als: %1 · nicht verstanden: %2</translation>
    </message>
    <message>
        <source>Understood as: %1</source>
        <translation>Verstanden als: %1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
</context>
<context>
    <name>daguerre::UsedSettings</name>
    <message>
        <source>Nothing could be taken from the picture</source>
        <translation>Aus dem Bild ließ sich nichts übernehmen</translation>
    </message>
    <message>
        <source>Taken from the picture: %1</source>
        <translation>Aus dem Bild übernommen: %1</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>it doesn&apos;t say how it was made</source>
        <translation>es sagt nicht, wie es entstand</translation>
    </message>
    <message>
        <source>prompt: there is none</source>
        <translation>Prompt: keiner vorhanden</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>negativer Prompt</translation>
    </message>
    <message>
        <source>seed: there is none</source>
        <translation>Startwert: keiner vorhanden</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>steps %1: more than %2</source>
        <translation>Schritte %1: mehr als %2</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>Prompttreue</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>size %1 × %2: rounded to %3 × %4</source>
        <translation>Größe %1 × %2: gerundet auf %3 × %4</translation>
    </message>
    <message>
        <source>sampler %1: not known here</source>
        <translation>Sampler %1: hier nicht bekannt</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>schedule %1: not known here</source>
        <translation>Rauschplan %1: hier nicht bekannt</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>model %1: not at hand</source>
        <translation>Modell %1: nicht vorhanden</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>clip skip %1: not supported</source>
        <translation>Clip Skip %1: nicht unterstützt</translation>
    </message>
    <message>
        <source>random numbers %1: the noise will be another</source>
        <translation>Zufallszahlen %1: das Rauschen wird ein anderes sein</translation>
    </message>
    <message>
        <source>upscaler %1: not known here</source>
        <translation>Upscaler %1: hier nicht bekannt</translation>
    </message>
    <message>
        <source>upscaling</source>
        <translation>Hochskalierung</translation>
    </message>
</context>
<context>
    <name>daguerre::WordPopup</name>
    <message>
        <source>Words that the model knows</source>
        <translation>Wörter, die das Modell kennt</translation>
    </message>
</context>
</TS>
