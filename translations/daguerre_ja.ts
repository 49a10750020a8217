<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>daguerre::AboutDialog</name>
    <message>
        <source>CLIP&apos;s vocabulary</source>
        <translation>CLIP の語彙</translation>
    </message>
    <message>
        <source>Pictures that Mini learnt from</source>
        <translation>Mini が学習した画像</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>About Daguerre</source>
        <translation>Daguerre について</translation>
    </message>
    <message>
        <source>Makes pictures from words with Stable Diffusion, on your own computer. Daguerre is free software; this binary links Exiv2 and is distributed under the GNU GPL, version 3 or later.</source>
        <translation>Stable Diffusion を使い、お使いのコンピューター上で言葉から画像を作ります。Daguerre は自由ソフトウェアです。このバイナリは Exiv2 をリンクしており、GNU GPL バージョン 3 以降の下で配布されます。</translation>
    </message>
</context>
<context>
    <name>daguerre::Actions</name>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>名前を付けて画像を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the picture on the canvas to a file of your choice</source>
        <translation>キャンバスの画像を選んだファイルに保存します</translation>
    </message>
    <message>
        <source>Open picture&apos;s &amp;folder</source>
        <translation>画像のフォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Show the folder that the picture on the canvas was saved to</source>
        <translation>キャンバスの画像が保存されたフォルダーを表示します</translation>
    </message>
    <message>
        <source>&amp;Output folder…</source>
        <translation>出力フォルダー(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose where new pictures are saved</source>
        <translation>新しい画像の保存先を選びます</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>プログラムを閉じます</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the picture on the canvas, as a file and as an image</source>
        <translation>キャンバスの画像をファイルおよび画像としてコピーします</translation>
    </message>
    <message>
        <source>&amp;Edit prompt</source>
        <translation>プロンプトを編集(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the prompt</source>
        <translation>プロンプトに移動します</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>画像を大きく表示します</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>画像を小さく表示します</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>実際のサイズ(&amp;A)</translation>
    </message>
    <message>
        <source>Show each pixel of the picture as one pixel of the screen</source>
        <translation>画像の 1 ピクセルを画面の 1 ピクセルで表示します</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>ウィンドウに合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole picture, as large as it goes</source>
        <translation>画像全体をできるだけ大きく表示します</translation>
    </message>
    <message>
        <source>Show &amp;controls</source>
        <translation>コントロールを表示(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide the prompt and the settings</source>
        <translation>プロンプトと設定の表示を切り替えます</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Make a picture, after those already waiting</source>
        <translation>待機中の画像に続けて画像を生成します</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the picture that is being made</source>
        <translation>生成中の画像を中止します</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>すべてのショートカットを一覧表示します</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>ログを表示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Daguerre</source>
        <translation>Daguerre について(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>バージョンとライセンス</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;checkpoint…</source>
        <translation>チェックポイントを開く(&amp;C)…</translation>
    </message>
    <message>
        <source>Use a Stable Diffusion model of your own, where it is</source>
        <translation>手持ちの Stable Diffusion モデルをその場所のまま使います</translation>
    </message>
    <message>
        <source>&amp;Gallery folders…</source>
        <translation>ギャラリーのフォルダー(&amp;G)…</translation>
    </message>
    <message>
        <source>Choose the folders whose pictures the gallery shows</source>
        <translation>ギャラリーに画像を表示するフォルダーを選びます</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>直前の変更を元に戻します</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>元に戻した変更をやり直します</translation>
    </message>
    <message>
        <source>Copy &amp;without metadata</source>
        <translation>メタデータなしでコピー(&amp;W)</translation>
    </message>
    <message>
        <source>Copy the picture without what it says about its making</source>
        <translation>生成情報を含めずに画像をコピーします</translation>
    </message>
    <message>
        <source>Keep &amp;metadata in copies</source>
        <translation>コピーにメタデータを残す(&amp;M)</translation>
    </message>
    <message>
        <source>Give prompt and settings along when pictures are copied or dragged; Shift while dragging leaves them out</source>
        <translation>画像をコピーまたはドラッグするときにプロンプトと設定を含めます。Shift を押しながらドラッグすると含めません</translation>
    </message>
    <message>
        <source>Paste p&amp;icture or settings</source>
        <translation>画像または設定を貼り付け(&amp;I)</translation>
    </message>
    <message>
        <source>Take a picture, or the settings of one, from the clipboard</source>
        <translation>クリップボードから画像またはその設定を取り込みます</translation>
    </message>
    <message>
        <source>Prompt &amp;history…</source>
        <translation>プロンプトの履歴(&amp;H)…</translation>
    </message>
    <message>
        <source>Take an earlier prompt again</source>
        <translation>以前のプロンプトをもう一度使います</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>全画面表示(&amp;S)</translation>
    </message>
    <message>
        <source>Show nothing but the picture; Escape leaves</source>
        <translation>画像だけを表示します。Esc で終了します</translation>
    </message>
    <message>
        <source>Back to the picture that &amp;develops</source>
        <translation>現像中の画像に戻る(&amp;D)</translation>
    </message>
    <message>
        <source>Take the picture of the gallery off the canvas</source>
        <translation>ギャラリーの画像をキャンバスから外します</translation>
    </message>
    <message>
        <source>Show &amp;queue</source>
        <translation>キューを表示(&amp;Q)</translation>
    </message>
    <message>
        <source>Show or hide the jobs that are waiting</source>
        <translation>待機中のジョブの表示を切り替えます</translation>
    </message>
    <message>
        <source>Sho&amp;w log</source>
        <translation>ログを表示(&amp;W)</translation>
    </message>
    <message>
        <source>Show or hide what the program reported</source>
        <translation>プログラムの記録の表示を切り替えます</translation>
    </message>
    <message>
        <source>Show &amp;gallery</source>
        <translation>ギャラリーを表示(&amp;G)</translation>
    </message>
    <message>
        <source>Show or hide the pictures made so far</source>
        <translation>これまでの画像の表示を切り替えます</translation>
    </message>
    <message>
        <source>Gallery as &amp;list</source>
        <translation>ギャラリーを一覧で表示(&amp;L)</translation>
    </message>
    <message>
        <source>Show each picture with its prompt and settings</source>
        <translation>画像ごとにプロンプトと設定を表示します</translation>
    </message>
    <message>
        <source>S&amp;earch gallery</source>
        <translation>ギャラリーを検索(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the search field of the gallery</source>
        <translation>ギャラリーの検索欄に移動します</translation>
    </message>
    <message>
        <source>&amp;Open on the canvas</source>
        <translation>キャンバスで開く(&amp;O)</translation>
    </message>
    <message>
        <source>Show the selected picture on the canvas</source>
        <translation>選択した画像をキャンバスに表示します</translation>
    </message>
    <message>
        <source>&amp;Quick look</source>
        <translation>クイックルック(&amp;Q)</translation>
    </message>
    <message>
        <source>Show the selected picture large</source>
        <translation>選択した画像を大きく表示します</translation>
    </message>
    <message>
        <source>&amp;Use all settings</source>
        <translation>すべての設定を使う(&amp;U)</translation>
    </message>
    <message>
        <source>Take over prompt and settings of the selected picture</source>
        <translation>選択した画像のプロンプトと設定を使います</translation>
    </message>
    <message>
        <source>Use &amp;prompt</source>
        <translation>プロンプトを使う(&amp;P)</translation>
    </message>
    <message>
        <source>Take over the prompts of the selected picture</source>
        <translation>選択した画像のプロンプトを使います</translation>
    </message>
    <message>
        <source>Use s&amp;eed</source>
        <translation>シードを使う(&amp;E)</translation>
    </message>
    <message>
        <source>Take over the seed of the selected picture</source>
        <translation>選択した画像のシードを使います</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比較(&amp;M)</translation>
    </message>
    <message>
        <source>Show the two selected pictures side by side</source>
        <translation>選択した 2 枚の画像を並べて表示します</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected pictures, as files and as an image</source>
        <translation>選択した画像をファイルと画像としてコピーします</translation>
    </message>
    <message>
        <source>Copy the selected pictures without prompt and settings</source>
        <translation>選択した画像をプロンプトと設定を含めずにコピーします</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>ファイルマネージャーで表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the file of the selected picture in its folder</source>
        <translation>選択した画像のファイルをフォルダーで表示します</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>ゴミ箱に移動(&amp;T)</translation>
    </message>
    <message>
        <source>Move the selected pictures to the trash; this can be undone</source>
        <translation>選択した画像をゴミ箱に移動します。元に戻せます</translation>
    </message>
    <message>
        <source>&amp;0 No rating</source>
        <translation>評価なし(&amp;0)</translation>
    </message>
    <message numerus="yes">
        <source>Rate the selected pictures with %n star(s)</source>
        <translation>
            <numerusform>選択した画像に星 %n 個の評価を付けます</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>キューを一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Let the current job end, and start no other</source>
        <translation>実行中のジョブは最後まで行い、次のジョブは始めません</translation>
    </message>
    <message>
        <source>C&amp;ontinue queue</source>
        <translation>キューを再開(&amp;O)</translation>
    </message>
    <message>
        <source>Go on with the jobs that are waiting</source>
        <translation>待機中のジョブを続けます</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Move job &amp;up</source>
        <translation>ジョブを上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Make the selected job earlier</source>
        <translation>選択したジョブを先にします</translation>
    </message>
    <message>
        <source>Move job &amp;down</source>
        <translation>ジョブを下へ(&amp;D)</translation>
    </message>
    <message>
        <source>Make the selected job later</source>
        <translation>選択したジョブを後にします</translation>
    </message>
    <message>
        <source>Copy job to co&amp;ntrols</source>
        <translation>ジョブをコントロールにコピー(&amp;N)</translation>
    </message>
    <message>
        <source>Put the selected job&apos;s prompt and settings into the controls</source>
        <translation>選択したジョブのプロンプトと設定をコントロールに入れます</translation>
    </message>
    <message>
        <source>&amp;Try job again</source>
        <translation>ジョブを再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Let the selected job wait again</source>
        <translation>選択したジョブをもう一度待機させます</translation>
    </message>
    <message>
        <source>&amp;Remove job</source>
        <translation>ジョブを削除(&amp;R)</translation>
    </message>
    <message>
        <source>Take the selected jobs out of the queue</source>
        <translation>選択したジョブをキューから外します</translation>
    </message>
    <message>
        <source>C&amp;lear queue</source>
        <translation>キューを空にする(&amp;L)</translation>
    </message>
    <message>
        <source>Take out every job but the one that is being made</source>
        <translation>実行中のもの以外のジョブをすべて外します</translation>
    </message>
    <message>
        <source>Go to what the program reported, errors first of all</source>
        <translation>プログラムの記録、とくにエラーを表示します</translation>
    </message>
    <message>
        <source>Librar&amp;y</source>
        <translation>ライブラリ(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>List the models in your folders, and use one</source>
        <translation>フォルダーにあるモデルを一覧し、使うものを選びます</translation>
    </message>
    <message>
        <source>&amp;Add folder with models…</source>
        <translation>モデルのフォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Use the models of a folder, where they are</source>
        <translation>フォルダーのモデルをその場所のまま使います</translation>
    </message>
    <message>
        <source>&amp;Import from another program…</source>
        <translation>ほかのプログラムから取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI, where they are</source>
        <translation>AUTOMATIC1111、Forge、ComfyUI、InvokeAI のモデルをその場所のまま使います</translation>
    </message>
    <message>
        <source>&amp;Rescan the folders</source>
        <translation>フォルダーを再スキャン(&amp;R)</translation>
    </message>
    <message>
        <source>Look at the folders with models again</source>
        <translation>モデルのフォルダーをもう一度調べます</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Live &amp;previews…</source>
        <translation>途中経過のプレビュー(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose how a picture is shown while it develops</source>
        <translation>画像ができていく様子の見せ方を選びます</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasPage</name>
    <message>
        <source>Cancelled</source>
        <translation>キャンセルしました</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>Finished in %1, seed %2</source>
        <translation>%1で完了、シード %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>The picture could not be upscaled</source>
        <translation>画像をアップスケールできませんでした</translation>
    </message>
    <message>
        <source>It is kept as it was drawn.</source>
        <translation>描かれたままの大きさで残ります。</translation>
    </message>
    <message>
        <source>Previews are quick ones: their file can&apos;t be used</source>
        <translation>プレビューは簡易表示になります: ファイルを使えません</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>daguerre::CompareDialog</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Both were made with the same settings.</source>
        <translation>どちらも同じ設定で生成されました。</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>アップスケール</translation>
    </message>
</context>
<context>
    <name>daguerre::CompareView</name>
    <message>
        <source>Two pictures side by side</source>
        <translation>並べた 2 枚の画像</translation>
    </message>
</context>
<context>
    <name>daguerre::ControlsPanel</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>モデル(&amp;O)</translation>
    </message>
</context>
<context>
    <name>daguerre::DetailsPanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>ガイダンス %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使う</translation>
    </message>
    <message>
        <source>Take over prompt and settings for the next picture</source>
        <translation>次の画像にプロンプトと設定を使います</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) selected</source>
        <translation>
            <numerusform>%n 枚の画像を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a picture to see how it was made.</source>
        <translation>画像を選択すると、どのように生成されたかを表示します。</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>書かれた言葉</translation>
    </message>
    <message>
        <source>Negative prompt written as</source>
        <translation>ネガティブプロンプトの書かれた言葉</translation>
    </message>
</context>
<context>
    <name>daguerre::ExamplesPage</name>
    <message>
        <source>Type a prompt, or start with one of these</source>
        <translation>プロンプトを入力するか、次の例から始めてください</translation>
    </message>
    <message>
        <source>Mini is built in and draws small pictures of things, animals and faces. Stable Diffusion checkpoints of your own are used where they are: open one with File &gt; Open checkpoint, or add your folders in Models &gt; Models.</source>
        <translation>Mini は内蔵モデルで、物や動物、顔の小さな画像を描きます。手持ちの Stable Diffusion チェックポイントはその場所のまま使われます。「ファイル &gt; チェックポイントを開く」で開くか、「モデル &gt; モデル」でフォルダーを追加してください。</translation>
    </message>
</context>
<context>
    <name>daguerre::FailureText</name>
    <message>
        <source>The picture can&apos;t be made with these settings</source>
        <translation>この設定では画像を生成できません</translation>
    </message>
    <message>
        <source>The model can&apos;t be used</source>
        <translation>モデルを使用できません</translation>
    </message>
    <message>
        <source>A file can&apos;t be read or written</source>
        <translation>ファイルの読み書きができません</translation>
    </message>
    <message>
        <source>The picture came out broken</source>
        <translation>画像を正しく生成できませんでした</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>メモリーが不足しています</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>プログラムで問題が発生しました</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryCommands</name>
    <message>
        <source>Delete for good?</source>
        <translation>完全に削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) can&apos;t be moved to the trash. Delete them for good?</source>
        <translation>
            <numerusform>%n 枚の画像をゴミ箱に移動できません。完全に削除しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>完全に削除</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryDelegate</name>
    <message>
        <source>its folder is not there now</source>
        <translation>フォルダーが今はありません</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, state of the file</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>シード %1</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryFoldersDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Gallery folders</source>
        <translation>ギャラリーのフォルダー</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>The gallery shows the pictures of these folders and of the folders inside them, whichever program made them. The first is where new pictures are saved. Removing a folder here leaves its files alone.</source>
        <translation>ギャラリーには、どのプログラムで作られたかにかかわらず、これらのフォルダーとその中のフォルダーの画像が表示されます。最初のフォルダーには新しい画像が保存されます。ここでフォルダーを削除してもファイルは変わりません。</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>フォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add folder to the gallery</source>
        <translation>ギャラリーにフォルダーを追加</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryPanel</name>
    <message>
        <source>Search gallery</source>
        <translation>ギャラリーを検索</translation>
    </message>
    <message>
        <source>Search prompts, model, seed:7…</source>
        <translation>プロンプト、モデル、seed:7 を検索…</translation>
    </message>
    <message>
        <source>Words of the prompt, model, sampler or file name. Also: seed:7, model:mini, sampler:euler, rating:3, after:2026-01-31, before:2026-02, &quot;two words&quot;, -without</source>
        <translation>プロンプト、モデル、サンプラー、ファイル名の語。ほかに seed:7、model:mini、sampler:euler、rating:3、after:2026-01-31、before:2026-02、&quot;語 句&quot;、-除外</translation>
    </message>
    <message>
        <source>Lowest rating</source>
        <translation>最低の評価</translation>
    </message>
    <message>
        <source>Show only pictures with at least so many stars</source>
        <translation>この数以上の星が付いた画像だけを表示します</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>画像を探しています…</translation>
    </message>
    <message>
        <source>Reading pictures: %1 of %2</source>
        <translation>画像を読み込み中: %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that you make come here.</source>
        <translation>生成した画像がここに表示されます。</translation>
    </message>
    <message>
        <source>No picture matches.</source>
        <translation>一致する画像はありません。</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryView</name>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
</context>
<context>
    <name>daguerre::ImportModelsDialog</name>
    <message>
        <source>&amp;Add folders</source>
        <translation>フォルダーを追加(&amp;A)</translation>
    </message>
    <message>
        <source>Import from another program</source>
        <translation>ほかのプログラムから取り込む</translation>
    </message>
    <message>
        <source>None was found in the usual places. Choose the folder that it is installed in.</source>
        <translation>よくある場所には見つかりませんでした。プログラムのあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The models of AUTOMATIC1111, Forge, ComfyUI and InvokeAI are used where they are: nothing is copied or changed.</source>
        <translation>AUTOMATIC1111、Forge、ComfyUI、InvokeAI のモデルをその場所のまま使います。コピーや変更はしません。</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>ほかのフォルダー(&amp;O)…</translation>
    </message>
    <message>
        <source>Looking for programs…</source>
        <translation>プログラムを探しています…</translation>
    </message>
    <message>
        <source>%1 holds none of these programs. Its models can be added with Add folder.</source>
        <translation>%1 にはこれらのプログラムがありません。モデルは「フォルダーを追加」で加えられます。</translation>
    </message>
    <message>
        <source>Not all settings could be read: %1</source>
        <translation>読めない設定がありました: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) with models</source>
        <translation>
            <numerusform>モデルのフォルダー %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the program</source>
        <translation>プログラムのフォルダー</translation>
    </message>
</context>
<context>
    <name>daguerre::Intake</name>
    <message>
        <source>clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>it holds no picture and no text</source>
        <translation>画像もテキストもありません</translation>
    </message>
    <message>
        <source>copy it again in the other program</source>
        <translation>もう一方のプログラムでもう一度コピーしてください</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>it is on the web, and this program loads nothing there</source>
        <translation>ウェブ上にあり、このプログラムはウェブから読み込みません</translation>
    </message>
    <message>
        <source>save the picture in the browser, then drop the file</source>
        <translation>ブラウザーで画像を保存してから、そのファイルをドロップしてください</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>ドロップ</translation>
    </message>
    <message>
        <source>there is nothing in it that this program knows</source>
        <translation>このプログラムが扱えるものがありません</translation>
    </message>
    <message>
        <source>drop pictures, checkpoints (.safetensors, .ckpt), folders or text</source>
        <translation>画像、チェックポイント (.safetensors, .ckpt)、フォルダー、テキストをドロップしてください</translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s)</source>
        <translation>
            <numerusform>ほか %n 枚の画像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::JobText</name>
    <message>
        <source>(no prompt)</source>
        <translation>(プロンプトなし)</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>picture %1 of %2, %3</source>
        <translation>画像 %1 / %2、%3</translation>
    </message>
    <message>
        <source>the program ended twice while this was being made</source>
        <translation>この画像の生成中にプログラムが 2 回終了しました</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n picture(s)</source>
        <translation>
            <numerusform>%1、画像 %n 枚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::LogDock</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
</context>
<context>
    <name>daguerre::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>daguerre::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Messages shown</source>
        <translation>表示するメッセージ</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>すべてのメッセージ</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>情報以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the selected messages, or all that are shown</source>
        <translation>選択したメッセージ、または表示中のすべてをコピーします</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Open the file that the log is written to</source>
        <translation>ログが書き込まれるファイルを開きます</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Empty this list; the log&apos;s file keeps its messages</source>
        <translation>この一覧を空にします。ログファイルのメッセージは残ります</translation>
    </message>
</context>
<context>
    <name>daguerre::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>コントロール</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>レポートを開く</translation>
    </message>
    <message>
        <source>Open the report of what happened: it holds no prompts and no names</source>
        <translation>何が起きたかのレポートを開きます。プロンプトや名前は含まれません</translation>
    </message>
    <message>
        <source>Daguerre ended unexpectedly the last time</source>
        <translation>前回、Daguerre は予期せず終了しました</translation>
    </message>
    <message>
        <source>Finished pictures and waiting jobs are kept. The report helps the developers to find the cause.</source>
        <translation>完成した画像と待機中のジョブは残っています。レポートは開発者が原因を見つけるのに役立ちます。</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
</context>
<context>
    <name>daguerre::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelChooser</name>
    <message>
        <source>Other file…</source>
        <translation>ほかのファイル…</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>すべてのモデル…</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelDetails</name>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>ファイルマネージャーで表示(&amp;F)</translation>
    </message>
    <message>
        <source>Make the next pictures with this checkpoint</source>
        <translation>次の画像からこのチェックポイントで作ります</translation>
    </message>
    <message>
        <source>Details of the model</source>
        <translation>モデルの詳細</translation>
    </message>
    <message>
        <source>&amp;Default settings</source>
        <translation>既定の設定(&amp;D)</translation>
    </message>
    <message>
        <source>What the controls hold whenever this model is chosen</source>
        <translation>このモデルを選ぶたびに使われる設定</translation>
    </message>
    <message>
        <source>&amp;Save the current settings for this model</source>
        <translation>今の設定をこのモデル用に保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget this model&apos;s settings</source>
        <translation>このモデルの設定を忘れる(&amp;F)</translation>
    </message>
    <message>
        <source>No model is selected. Add a folder with models, or import those of another program.</source>
        <translation>モデルが選ばれていません。モデルのフォルダーを追加するか、ほかのプログラムのモデルを取り込んでください。</translation>
    </message>
    <message>
        <source>&amp;Add to prompt</source>
        <translation>プロンプトに追加(&amp;A)</translation>
    </message>
    <message>
        <source>Write into the prompt what uses this model</source>
        <translation>このモデルを使う語をプロンプトに書き込みます</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelDetailsText</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>ガイダンス %1</translation>
    </message>
    <message>
        <source>Why it can&apos;t be used</source>
        <translation>使えない理由</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>学習サイズ</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Your default settings</source>
        <translation>自分の既定の設定</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>The same file, several times</source>
        <translation>同じファイルが複数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation>まだ計算していません</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>%1 for the weights; %2 are free</source>
        <translation>重みに %1、空きは %2</translation>
    </message>
    <message>
        <source>%1 tensors used, %2 missing, %3 not used</source>
        <translation>使用テンソル %1、欠落 %2、未使用 %3</translation>
    </message>
    <message>
        <source>Opened in %1 ms</source>
        <translation>読み込み %1 ms</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>欠落:</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>未使用:</translation>
    </message>
    <message>
        <source>When it is used</source>
        <translation>使うとき</translation>
    </message>
    <message>
        <source>Predicts velocity (v)</source>
        <translation>速度 (v) を予測</translation>
    </message>
    <message>
        <source>Predicts noise (epsilon)</source>
        <translation>ノイズ (イプシロン) を予測</translation>
    </message>
    <message>
        <source>%1 of %2 modules fit %3</source>
        <translation>%2 個中 %1 個のモジュールが %3 に適合</translation>
    </message>
    <message>
        <source>Fits %1</source>
        <translation>%1 に適合</translation>
    </message>
    <message>
        <source>Does not fit %1</source>
        <translation>%1 に適合しません</translation>
    </message>
    <message>
        <source>Made for %1</source>
        <translation>%1 用に作られています</translation>
    </message>
    <message>
        <source>With the model in use</source>
        <translation>使用中のモデルとの適合</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelFolderList</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>フォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove folder</source>
        <translation>フォルダーを外す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Take the folder out of the list; its files stay where they are</source>
        <translation>フォルダーを一覧から外します。ファイルはそのまま残ります</translation>
    </message>
    <message>
        <source>Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI where they are</source>
        <translation>AUTOMATIC1111、Forge、ComfyUI、InvokeAI のモデルをその場所のまま使います</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>すべてのフォルダー</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelFolders</name>
    <message>
        <source>Add folder with models</source>
        <translation>モデルのフォルダーを追加</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelList</name>
    <message>
        <source>Search models</source>
        <translation>モデルを検索</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>モデルの種類</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>モデル %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s)</source>
        <translation>
            <numerusform>モデル %n 個中 %1 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::ModelOverridesEdit</name>
    <message>
        <source>As the file says</source>
        <translation>ファイルのとおり</translation>
    </message>
    <message>
        <source>Noise (epsilon)</source>
        <translation>ノイズ (イプシロン)</translation>
    </message>
    <message>
        <source>Velocity (v)</source>
        <translation>速度 (v)</translation>
    </message>
    <message>
        <source>What the model was trained to predict. A wrong choice gives grey or glaring pictures</source>
        <translation>モデルが予測するよう学習したもの。誤った選択では灰色やぎらついた絵になります</translation>
    </message>
    <message>
        <source>&amp;VAE</source>
        <translation>&amp;VAE</translation>
    </message>
    <message>
        <source>&amp;Predicts</source>
        <translation>予測(&amp;P)</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>モデル自身のもの</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Choose a VAE</source>
        <translation>VAE を選択</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>モデル (%1)</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>予測</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Stop looking at the folders and computing hashes; Rescan goes on</source>
        <translation>フォルダーの確認とハッシュの計算を止めます。再スキャンで続きます</translation>
    </message>
    <message>
        <source>Looking at the folders…</source>
        <translation>フォルダーを調べています…</translation>
    </message>
    <message>
        <source>Reading headers: %1 of %2</source>
        <translation>ヘッダーを読み込み中: %1 / %2</translation>
    </message>
    <message>
        <source>Computing hashes: %1 of %2</source>
        <translation>ハッシュを計算中: %1 / %2</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelSwitch</name>
    <message>
        <source>Open checkpoint</source>
        <translation>チェックポイントを開く</translation>
    </message>
    <message>
        <source>Stable Diffusion checkpoints (%1)</source>
        <translation>Stable Diffusion チェックポイント (%1)</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelTable</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelText</name>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Upscaler</source>
        <translation>アップスケーラー</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>使用できません</translation>
    </message>
    <message>
        <source>Preview decoder</source>
        <translation>プレビューデコーダー</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Res&amp;can</source>
        <translation>再スキャン(&amp;C)</translation>
    </message>
    <message>
        <source>Look at the folders again, and compute hashes that are missing</source>
        <translation>フォルダーをもう一度調べ、足りないハッシュを計算します</translation>
    </message>
</context>
<context>
    <name>daguerre::ParametersPanel</name>
    <message>
        <source>&amp;Steps</source>
        <translation>ステップ数(&amp;S)</translation>
    </message>
    <message>
        <source>G&amp;uidance</source>
        <translation>ガイダンス(&amp;U)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>シード(&amp;D)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>サイズ(&amp;Z)</translation>
    </message>
    <message>
        <source>S&amp;ampler</source>
        <translation>サンプラー(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>スケジュール(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>画像数(&amp;I)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>How often the picture is refined: more takes longer</source>
        <translation>画像を仕上げていく回数。多いほど時間がかかります</translation>
    </message>
    <message>
        <source>Steps slider</source>
        <translation>ステップ数スライダー</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>How closely the picture follows the prompt; 1 turns guidance and the negative prompt off</source>
        <translation>画像がプロンプトに従う強さ。1 にするとガイダンスとネガティブプロンプトは無効になります</translation>
    </message>
    <message>
        <source>Guidance slider</source>
        <translation>ガイダンススライダー</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <source>The method that turns noise into the picture</source>
        <translation>ノイズを画像に変える方法</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>How the noise is spread over the steps</source>
        <translation>ノイズを各ステップに配分する方式</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像数</translation>
    </message>
    <message>
        <source>How many pictures to make, from one seed after another</source>
        <translation>シードを 1 ずつ増やして生成する画像の数</translation>
    </message>
    <message>
        <source>Upsca&amp;le</source>
        <translation>アップスケール(&amp;L)</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no upscaling</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>アップスケール</translation>
    </message>
    <message>
        <source>Enlarges the finished picture; Crisp 4x makes it four times as wide and four times as high</source>
        <translation>完成した画像を拡大します。Crisp 4x は幅と高さをそれぞれ 4 倍にします</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureFolders</name>
    <message>
        <source>Output folder</source>
        <translation>出力フォルダー</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureOpener</name>
    <message>
        <source>there is not enough memory for it</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>読み取れません: %1</translation>
    </message>
    <message>
        <source>check that the file is there and may be read</source>
        <translation>ファイルがあり、読み取りが許可されているか確認してください</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureSaver</name>
    <message>
        <source>Save picture as…</source>
        <translation>名前を付けて画像を保存…</translation>
    </message>
    <message>
        <source>Save the picture to a file of your choice</source>
        <translation>画像を選んだファイルに保存します</translation>
    </message>
    <message>
        <source>The picture could not be saved</source>
        <translation>画像を保存できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be saved</source>
        <translation>
            <numerusform>%n 枚の画像を保存できませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Try to save again, and go on with the queue</source>
        <translation>もう一度保存を試み、キューを続けます</translation>
    </message>
</context>
<context>
    <name>daguerre::PreviewsDialog</name>
    <message>
        <source>Live previews</source>
        <translation>途中経過のプレビュー</translation>
    </message>
    <message>
        <source>Quick previews are small and approximate. A TAESD file shows the picture nearly as it will be, every few steps. The picture itself stays the same. Mini&apos;s previews are always quick.</source>
        <translation>簡易プレビューは小さく、おおよその表示です。TAESD ファイルを使うと、数ステップごとにほぼ完成に近い画像が表示されます。画像そのものは変わりません。Mini のプレビューは常に簡易表示です。</translation>
    </message>
    <message>
        <source>Stable Diffusion &amp;1 and 2</source>
        <translation>Stable Diffusion 1 と 2(&amp;1)</translation>
    </message>
    <message>
        <source>Stable Diffusion &amp;XL</source>
        <translation>Stable Diffusion XL(&amp;X)</translation>
    </message>
    <message>
        <source>What previews of these models are made with: taesd_decoder or taesdxl_decoder, as ComfyUI has them in models/vae_approx and AUTOMATIC1111 in models/VAE-taesd</source>
        <translation>これらのモデルのプレビューに使うもの: taesd_decoder または taesdxl_decoder。ComfyUI では models/vae_approx、AUTOMATIC1111 では models/VAE-taesd にあります</translation>
    </message>
    <message>
        <source>Quick (approximate)</source>
        <translation>簡易(おおよそ)</translation>
    </message>
    <message>
        <source>TAESD: %1</source>
        <translation>TAESD: %1</translation>
    </message>
    <message>
        <source>Choose a TAESD file…</source>
        <translation>TAESD ファイルを選択…</translation>
    </message>
    <message>
        <source>Choose a TAESD file</source>
        <translation>TAESD ファイルを選択</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>モデル (%1)</translation>
    </message>
</context>
<context>
    <name>daguerre::ProgressStrip</name>
    <message>
        <source>Loading model…</source>
        <translation>モデルを読み込み中…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>プロンプトを解析中…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation>画像を現像中…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>画像 %1 / %2: %3</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Jobs that start when this one ends</source>
        <translation>この作業の完了後に始まる作業</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>キャンセル中…</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Upscaling…</source>
        <translation>アップスケール中…</translation>
    </message>
</context>
<context>
    <name>daguerre::PromptFields</name>
    <message>
        <source>&amp;Prompt</source>
        <translation>プロンプト(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>ネガティブプロンプト(&amp;N)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>What should the picture show?</source>
        <translation>何を描きますか？</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>What should it not show?</source>
        <translation>何を描かないようにしますか？</translation>
    </message>
</context>
<context>
    <name>daguerre::PromptHeading</name>
    <message>
        <source>Prompt history</source>
        <translation>プロンプトの履歴</translation>
    </message>
    <message>
        <source>Take an earlier prompt again</source>
        <translation>以前のプロンプトをもう一度使います</translation>
    </message>
</context>
<context>
    <name>daguerre::PromptHistoryDialog</name>
    <message>
        <source>&amp;Use prompt</source>
        <translation>プロンプトを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Prompt history</source>
        <translation>プロンプトの履歴</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>プロンプトを検索</translation>
    </message>
    <message>
        <source>Past prompts</source>
        <translation>過去のプロンプト</translation>
    </message>
</context>
<context>
    <name>daguerre::Quantities</name>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueModel</name>
    <message>
        <source>%1 so far</source>
        <translation>経過 %1</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>保留: %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>所要 %1</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueNotice</name>
    <message>
        <source>Waiting jobs can&apos;t be kept for the next start</source>
        <translation>待機中のジョブを次回の起動まで保存できません</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are set aside</source>
        <translation>
            <numerusform>%n 件のジョブが保留されています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are waiting from the last time</source>
        <translation>
            <numerusform>前回からのジョブが %n 件待機しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n job(s) are waiting</source>
        <translation>
            <numerusform>キューは一時停止中です。%n 件のジョブが待機しています</numerusform>
        </translation>
    </message>
    <message>
        <source>A job that failed, or that was being made as the program ended twice, doesn&apos;t start by itself. The queue shows it with the reason.</source>
        <translation>失敗したジョブや、生成中にプログラムが 2 回終了したジョブは自動では始まりません。理由はキューに表示されます。</translation>
    </message>
</context>
<context>
    <name>daguerre::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Remove jobs</source>
        <translation>ジョブを削除</translation>
    </message>
    <message>
        <source>Clear queue</source>
        <translation>キューを空にする</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>ジョブはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 件のジョブ</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueTitle</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件待機中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>クイックルック</translation>
    </message>
</context>
<context>
    <name>daguerre::RatingEdit</name>
    <message>
        <source>Rating</source>
        <translation>評価</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>星 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::SavePictureDialog</name>
    <message>
        <source>Save picture as</source>
        <translation>名前を付けて画像を保存</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>ファイルを置き換えますか？</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 はすでに存在します。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
</context>
<context>
    <name>daguerre::SeedEdit</name>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>The number that the picture starts from: the same seed and settings give the same picture</source>
        <translation>画像の出発点になる数値。シードと設定が同じなら同じ画像になります</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>ランダムシード</translation>
    </message>
    <message>
        <source>A new random seed each time; turn it off to keep this one</source>
        <translation>毎回新しいランダムシードを使います。オフにすると現在のシードを保持します</translation>
    </message>
    <message>
        <source>Reuse last seed</source>
        <translation>直前のシードを再利用</translation>
    </message>
    <message>
        <source>Keep the seed of the last picture that was asked for</source>
        <translation>直前に生成を指示した画像のシードを保持します</translation>
    </message>
</context>
<context>
    <name>daguerre::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>機能</translation>
    </message>
</context>
<context>
    <name>daguerre::SizeEdit</name>
    <message>
        <source>Swap width and height</source>
        <translation>幅と高さを入れ替え</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>よく使うサイズ</translation>
    </message>
    <message>
        <source>Sizes that suit the model</source>
        <translation>モデルに適したサイズ</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Width in pixels, a multiple of 8</source>
        <translation>幅 (ピクセル)、8 の倍数</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Height in pixels, a multiple of 8</source>
        <translation>高さ (ピクセル)、8 の倍数</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Portrait 3:4</source>
        <translation>縦長 3:4</translation>
    </message>
    <message>
        <source>Portrait 2:3</source>
        <translation>縦長 2:3</translation>
    </message>
    <message>
        <source>Landscape 4:3</source>
        <translation>横長 4:3</translation>
    </message>
    <message>
        <source>Landscape 3:2</source>
        <translation>横長 3:2</translation>
    </message>
    <message>
        <source>Wide 16:9</source>
        <translation>ワイド 16:9</translation>
    </message>
</context>
<context>
    <name>daguerre::StatusLine</name>
    <message>
        <source>Loading model…</source>
        <translation>モデルを読み込み中…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>%1 · %2 %3, %4</source>
        <translation>%1 · %2 %3、%4</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n スレッド</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 s/step</source>
        <translation> · %1 秒/ステップ</translation>
    </message>
</context>
<context>
    <name>daguerre::TokenCountLabel</name>
    <message numerus="yes">
        <source>%n of %1 tokens</source>
        <translation>
            <numerusform>%1 トークン中 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The text encoder reads 75 at a time: lines in the text show where it begins anew</source>
        <translation>%1。テキストエンコーダーは一度に 75 個ずつ読みます。テキスト中の線は区切りを示します</translation>
    </message>
</context>
<context>
    <name>daguerre::TrashHistory</name>
    <message numerus="yes">
        <source>move %n picture(s) to the trash</source>
        <translation>
            <numerusform>%n 枚の画像をゴミ箱に移動</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::UnansweredBox</name>
    <message>
        <source>Daguerre is running already, but it doesn&apos;t answer.</source>
        <translation>Daguerre はすでに起動していますが、応答しません。</translation>
    </message>
    <message>
        <source>It may be busy: then try again in a moment. If it hangs, it can be ended; pictures that are finished and jobs that are waiting are kept.</source>
        <translation>処理中かもしれません。少し待ってからもう一度試してください。応答しない場合は終了できます。完成した画像と待機中のジョブは残ります。</translation>
    </message>
    <message>
        <source>It may be busy: then try again in a moment.</source>
        <translation>処理中かもしれません。少し待ってからもう一度試してください。</translation>
    </message>
    <message>
        <source>End it and start</source>
        <translation>終了して起動</translation>
    </message>
</context>
<context>
    <name>daguerre::UnderstoodLabel</name>
    <message>
        <source>Understood as: %1 · not understood: %2</source>
        <translation>解釈: %1 · 解釈できない語: %2</translation>
    </message>
    <message>
        <source>Understood as: %1</source>
        <translation>解釈: %1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>解釈できない語: %1</translation>
    </message>
</context>
<context>
    <name>daguerre::UsedSettings</name>
    <message>
        <source>Nothing could be taken from the picture</source>
        <translation>画像から取り込めるものがありませんでした</translation>
    </message>
    <message>
        <source>Taken from the picture: %1</source>
        <translation>画像から取り込みました: %1</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>取り込めなかったもの: %1</translation>
    </message>
    <message>
        <source>it doesn&apos;t say how it was made</source>
        <translation>生成方法の情報がありません</translation>
    </message>
    <message>
        <source>prompt: there is none</source>
        <translation>プロンプト: ありません</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>seed: there is none</source>
        <translation>シード: ありません</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>steps %1: more than %2</source>
        <translation>ステップ数 %1: %2 を超えています</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>size %1 × %2: rounded to %3 × %4</source>
        <translation>サイズ %1 × %2: %3 × %4 に丸めました</translation>
    </message>
    <message>
        <source>sampler %1: not known here</source>
        <translation>サンプラー %1: このプログラムにはありません</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <source>schedule %1: not known here</source>
        <translation>スケジュール %1: このプログラムにはありません</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>model %1: not at hand</source>
        <translation>モデル %1: 手元にありません</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>clip skip %1: not supported</source>
        <translation>Clip skip %1: 対応していません</translation>
    </message>
    <message>
        <source>random numbers %1: the noise will be another</source>
        <translation>乱数 %1: ノイズは別のものになります</translation>
    </message>
    <message>
        <source>upscaler %1: not known here</source>
        <translation>アップスケーラー %1: このプログラムにはありません</translation>
    </message>
    <message>
        <source>upscaling</source>
        <translation>アップスケール</translation>
    </message>
</context>
<context>
    <name>daguerre::WordPopup</name>
    <message>
        <source>Words that the model knows</source>
        <translation>モデルが知っている語</translation>
    </message>
</context>
</TS>
