<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Durations</name>
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
</context>
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
        <source>Open the file that errors are written to</source>
        <translation>エラーが記録されたファイルを開きます</translation>
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
</context>
<context>
    <name>daguerre::CanvasPage</name>
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
    <name>daguerre::ControlsPanel</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
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
    <message>
        <source>M&amp;odel</source>
        <translation>モデル(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>プロンプト(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>ネガティブプロンプト(&amp;N)</translation>
    </message>
</context>
<context>
    <name>daguerre::ExamplesPage</name>
    <message>
        <source>Type a prompt, or start with one of these</source>
        <translation>プロンプトを入力するか、次の例から始めてください</translation>
    </message>
    <message>
        <source>Mini is built in and draws small pictures of things, animals and faces. Open Stable Diffusion checkpoints of your own with File &gt; Open checkpoint; they are used where they are.</source>
        <translation>Mini は内蔵モデルで、物や動物、顔の小さな画像を描きます。手持ちの Stable Diffusion チェックポイントは「ファイル &gt; チェックポイントを開く」で開くと、その場所のまま使われます。</translation>
    </message>
</context>
<context>
    <name>daguerre::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>コントロール</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>出力フォルダー</translation>
    </message>
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
        <source>Other…</source>
        <translation>その他…</translation>
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
        <source>%1 left</source>
        <translation>残り %1</translation>
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
</context>
<context>
    <name>daguerre::SaveFailures</name>
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
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1、%2 × %3</translation>
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
</TS>
