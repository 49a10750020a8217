<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Durations</name>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
</context>
<context>
    <name>daguerre::AboutDialog</name>
    <message>
        <source>CLIP&apos;s vocabulary</source>
        <translation>CLIP 어휘 목록</translation>
    </message>
    <message>
        <source>Pictures that Mini learnt from</source>
        <translation>Mini가 학습한 그림</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>About Daguerre</source>
        <translation>Daguerre 정보</translation>
    </message>
    <message>
        <source>Makes pictures from words with Stable Diffusion, on your own computer. Daguerre is free software; this binary links Exiv2 and is distributed under the GNU GPL, version 3 or later.</source>
        <translation>Stable Diffusion을 사용해 내 컴퓨터에서 글을 그림으로 만듭니다. Daguerre는 자유 소프트웨어입니다. 이 실행 파일은 Exiv2를 링크하며 GNU GPL 버전 3 이상에 따라 배포됩니다.</translation>
    </message>
</context>
<context>
    <name>daguerre::Actions</name>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>다른 이름으로 그림 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the picture on the canvas to a file of your choice</source>
        <translation>캔버스의 그림을 원하는 파일로 저장합니다</translation>
    </message>
    <message>
        <source>Open picture&apos;s &amp;folder</source>
        <translation>그림 폴더 열기(&amp;F)</translation>
    </message>
    <message>
        <source>Show the folder that the picture on the canvas was saved to</source>
        <translation>캔버스의 그림이 저장된 폴더를 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Output folder…</source>
        <translation>출력 폴더(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose where new pictures are saved</source>
        <translation>새 그림을 저장할 위치를 선택합니다</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>프로그램을 닫습니다</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>그림 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the picture on the canvas, as a file and as an image</source>
        <translation>캔버스의 그림을 파일과 이미지로 복사합니다</translation>
    </message>
    <message>
        <source>&amp;Edit prompt</source>
        <translation>프롬프트 편집(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the prompt</source>
        <translation>프롬프트로 이동합니다</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>그림을 더 크게 표시합니다</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>그림을 더 작게 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>실제 크기(&amp;A)</translation>
    </message>
    <message>
        <source>Show each pixel of the picture as one pixel of the screen</source>
        <translation>그림의 픽셀 하나를 화면의 픽셀 하나로 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>창에 맞추기(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole picture, as large as it goes</source>
        <translation>그림 전체를 최대한 크게 표시합니다</translation>
    </message>
    <message>
        <source>Show &amp;controls</source>
        <translation>제어판 표시(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide the prompt and the settings</source>
        <translation>프롬프트와 설정을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>생성(&amp;G)</translation>
    </message>
    <message>
        <source>Make a picture, after those already waiting</source>
        <translation>이미 대기 중인 그림 다음에 그림을 만듭니다</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the picture that is being made</source>
        <translation>만들고 있는 그림을 중지합니다</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>모든 단축키를 표시합니다</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>로그 표시(&amp;L)</translation>
    </message>
    <message>
        <source>Open the file that errors are written to</source>
        <translation>오류가 기록된 파일을 엽니다</translation>
    </message>
    <message>
        <source>&amp;About Daguerre</source>
        <translation>Daguerre 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>버전과 라이선스</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;checkpoint…</source>
        <translation>체크포인트 열기(&amp;C)…</translation>
    </message>
    <message>
        <source>Use a Stable Diffusion model of your own, where it is</source>
        <translation>가지고 있는 Stable Diffusion 모델을 그 자리에서 사용합니다</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasPage</name>
    <message>
        <source>The picture can&apos;t be made with these settings</source>
        <translation>이 설정으로는 그림을 만들 수 없습니다</translation>
    </message>
    <message>
        <source>The model can&apos;t be used</source>
        <translation>모델을 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>A file can&apos;t be read or written</source>
        <translation>파일을 읽거나 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>The picture came out broken</source>
        <translation>그림이 올바르게 만들어지지 않았습니다</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>프로그램에서 오류가 발생했습니다</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Finished in %1, seed %2</source>
        <translation>%1 만에 완료, 시드 %2</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>미완성</translation>
    </message>
</context>
<context>
    <name>daguerre::ControlsPanel</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>What should the picture show?</source>
        <translation>그림에 무엇을 담을까요?</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>부정 프롬프트</translation>
    </message>
    <message>
        <source>What should it not show?</source>
        <translation>그림에서 무엇을 뺄까요?</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>모델(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>프롬프트(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>부정 프롬프트(&amp;N)</translation>
    </message>
</context>
<context>
    <name>daguerre::ExamplesPage</name>
    <message>
        <source>Type a prompt, or start with one of these</source>
        <translation>프롬프트를 입력하거나 아래 예시로 시작하세요</translation>
    </message>
    <message>
        <source>Mini is built in and draws small pictures of things, animals and faces. Open Stable Diffusion checkpoints of your own with File &gt; Open checkpoint; they are used where they are.</source>
        <translation>Mini는 내장 모델로 사물, 동물, 얼굴의 작은 그림을 그립니다. 가지고 있는 Stable Diffusion 체크포인트는 파일 &gt; 체크포인트 열기로 여세요. 그 자리에서 그대로 사용됩니다.</translation>
    </message>
</context>
<context>
    <name>daguerre::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>제어판</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>출력 폴더</translation>
    </message>
    <message>
        <source>Open checkpoint</source>
        <translation>체크포인트 열기</translation>
    </message>
    <message>
        <source>Stable Diffusion checkpoints (%1)</source>
        <translation>Stable Diffusion 체크포인트(%1)</translation>
    </message>
</context>
<context>
    <name>daguerre::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelChooser</name>
    <message>
        <source>Other…</source>
        <translation>다른 모델…</translation>
    </message>
</context>
<context>
    <name>daguerre::ParametersPanel</name>
    <message>
        <source>&amp;Steps</source>
        <translation>단계(&amp;S)</translation>
    </message>
    <message>
        <source>G&amp;uidance</source>
        <translation>가이던스(&amp;U)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>시드(&amp;D)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>크기(&amp;Z)</translation>
    </message>
    <message>
        <source>S&amp;ampler</source>
        <translation>샘플러(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>스케줄(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>이미지 수(&amp;I)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>How often the picture is refined: more takes longer</source>
        <translation>그림을 다듬는 횟수: 많을수록 오래 걸립니다</translation>
    </message>
    <message>
        <source>Steps slider</source>
        <translation>단계 슬라이더</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>가이던스</translation>
    </message>
    <message>
        <source>How closely the picture follows the prompt; 1 turns guidance and the negative prompt off</source>
        <translation>그림이 프롬프트를 따르는 정도. 1이면 가이던스와 부정 프롬프트를 사용하지 않습니다</translation>
    </message>
    <message>
        <source>Guidance slider</source>
        <translation>가이던스 슬라이더</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>샘플러</translation>
    </message>
    <message>
        <source>The method that turns noise into the picture</source>
        <translation>노이즈를 그림으로 바꾸는 방법</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>How the noise is spread over the steps</source>
        <translation>노이즈를 단계에 나누는 방식</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지 수</translation>
    </message>
    <message>
        <source>How many pictures to make, from one seed after another</source>
        <translation>시드를 하나씩 늘려 가며 만들 그림의 수</translation>
    </message>
</context>
<context>
    <name>daguerre::ProgressStrip</name>
    <message>
        <source>Loading model…</source>
        <translation>모델 불러오는 중…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>프롬프트 읽는 중…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation>그림 현상 중…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>그림 %1/%2: %3</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Jobs that start when this one ends</source>
        <translation>이 작업이 끝나면 시작할 작업</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n개 대기 중</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::SaveFailures</name>
    <message>
        <source>Save picture as…</source>
        <translation>다른 이름으로 그림 저장…</translation>
    </message>
    <message>
        <source>Save the picture to a file of your choice</source>
        <translation>그림을 원하는 파일로 저장합니다</translation>
    </message>
    <message>
        <source>The picture could not be saved</source>
        <translation>그림을 저장하지 못했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be saved</source>
        <translation>
            <numerusform>그림 %n개를 저장하지 못했습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::SavePictureDialog</name>
    <message>
        <source>Save picture as</source>
        <translation>다른 이름으로 그림 저장</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>파일을 바꾸시겠습니까?</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 파일이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
</context>
<context>
    <name>daguerre::SeedEdit</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>The number that the picture starts from: the same seed and settings give the same picture</source>
        <translation>그림이 시작되는 숫자: 시드와 설정이 같으면 같은 그림이 나옵니다</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>무작위 시드</translation>
    </message>
    <message>
        <source>A new random seed each time; turn it off to keep this one</source>
        <translation>매번 새로운 무작위 시드를 사용합니다. 끄면 이 시드를 유지합니다</translation>
    </message>
</context>
<context>
    <name>daguerre::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>기능</translation>
    </message>
</context>
<context>
    <name>daguerre::SizeEdit</name>
    <message>
        <source>Swap width and height</source>
        <translation>너비와 높이 바꾸기</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>자주 쓰는 크기</translation>
    </message>
    <message>
        <source>Sizes that suit the model</source>
        <translation>모델에 알맞은 크기</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Width in pixels, a multiple of 8</source>
        <translation>너비(픽셀), 8의 배수</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Height in pixels, a multiple of 8</source>
        <translation>높이(픽셀), 8의 배수</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <source>Portrait 3:4</source>
        <translation>세로 3:4</translation>
    </message>
    <message>
        <source>Portrait 2:3</source>
        <translation>세로 2:3</translation>
    </message>
    <message>
        <source>Landscape 4:3</source>
        <translation>가로 4:3</translation>
    </message>
    <message>
        <source>Landscape 3:2</source>
        <translation>가로 3:2</translation>
    </message>
    <message>
        <source>Wide 16:9</source>
        <translation>와이드 16:9</translation>
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
        <translation>모델 불러오는 중…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>모델 없음</translation>
    </message>
    <message>
        <source>%1 · %2 %3, %4</source>
        <translation>%1 · %2 %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>스레드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 s/step</source>
        <translation> · 단계당 %1초</translation>
    </message>
</context>
</TS>
