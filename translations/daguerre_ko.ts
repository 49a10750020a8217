<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
    <message>
        <source>&amp;Gallery folders…</source>
        <translation>갤러리 폴더(&amp;G)…</translation>
    </message>
    <message>
        <source>Choose the folders whose pictures the gallery shows</source>
        <translation>갤러리에 그림을 표시할 폴더를 고릅니다</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>마지막 변경을 되돌립니다</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>되돌린 변경을 다시 적용합니다</translation>
    </message>
    <message>
        <source>Copy &amp;without metadata</source>
        <translation>메타데이터 없이 복사(&amp;W)</translation>
    </message>
    <message>
        <source>Copy the picture without what it says about its making</source>
        <translation>생성 정보 없이 그림을 복사합니다</translation>
    </message>
    <message>
        <source>Keep &amp;metadata in copies</source>
        <translation>복사본에 메타데이터 유지(&amp;M)</translation>
    </message>
    <message>
        <source>Give prompt and settings along when pictures are copied or dragged; Shift while dragging leaves them out</source>
        <translation>그림을 복사하거나 끌 때 프롬프트와 설정을 함께 보냅니다. Shift를 누른 채 끌면 빠집니다</translation>
    </message>
    <message>
        <source>Paste p&amp;icture or settings</source>
        <translation>그림 또는 설정 붙여넣기(&amp;I)</translation>
    </message>
    <message>
        <source>Take a picture, or the settings of one, from the clipboard</source>
        <translation>클립보드에서 그림이나 그 설정을 가져옵니다</translation>
    </message>
    <message>
        <source>Prompt &amp;history…</source>
        <translation>프롬프트 기록(&amp;H)…</translation>
    </message>
    <message>
        <source>Take an earlier prompt again</source>
        <translation>이전 프롬프트를 다시 사용합니다</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>전체 화면(&amp;S)</translation>
    </message>
    <message>
        <source>Show nothing but the picture; Escape leaves</source>
        <translation>그림만 표시합니다. Esc로 나갑니다</translation>
    </message>
    <message>
        <source>Back to the picture that &amp;develops</source>
        <translation>현상 중인 그림으로 돌아가기(&amp;D)</translation>
    </message>
    <message>
        <source>Take the picture of the gallery off the canvas</source>
        <translation>갤러리 그림을 캔버스에서 치웁니다</translation>
    </message>
    <message>
        <source>Show &amp;queue</source>
        <translation>대기열 표시(&amp;Q)</translation>
    </message>
    <message>
        <source>Show or hide the jobs that are waiting</source>
        <translation>대기 중인 작업을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>Sho&amp;w log</source>
        <translation>로그 표시(&amp;W)</translation>
    </message>
    <message>
        <source>Show or hide what the program reported</source>
        <translation>프로그램이 남긴 기록을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>Show &amp;gallery</source>
        <translation>갤러리 표시(&amp;G)</translation>
    </message>
    <message>
        <source>Show or hide the pictures made so far</source>
        <translation>지금까지 만든 그림을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>Gallery as &amp;list</source>
        <translation>갤러리를 목록으로(&amp;L)</translation>
    </message>
    <message>
        <source>Show each picture with its prompt and settings</source>
        <translation>그림마다 프롬프트와 설정을 함께 표시합니다</translation>
    </message>
    <message>
        <source>S&amp;earch gallery</source>
        <translation>갤러리 검색(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the search field of the gallery</source>
        <translation>갤러리의 검색란으로 이동합니다</translation>
    </message>
    <message>
        <source>&amp;Open on the canvas</source>
        <translation>캔버스에서 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Show the selected picture on the canvas</source>
        <translation>선택한 그림을 캔버스에 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Quick look</source>
        <translation>훑어보기(&amp;Q)</translation>
    </message>
    <message>
        <source>Show the selected picture large</source>
        <translation>선택한 그림을 크게 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Use all settings</source>
        <translation>모든 설정 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Take over prompt and settings of the selected picture</source>
        <translation>선택한 그림의 프롬프트와 설정을 가져옵니다</translation>
    </message>
    <message>
        <source>Use &amp;prompt</source>
        <translation>프롬프트 사용(&amp;P)</translation>
    </message>
    <message>
        <source>Take over the prompts of the selected picture</source>
        <translation>선택한 그림의 프롬프트를 가져옵니다</translation>
    </message>
    <message>
        <source>Use s&amp;eed</source>
        <translation>시드 사용(&amp;E)</translation>
    </message>
    <message>
        <source>Take over the seed of the selected picture</source>
        <translation>선택한 그림의 시드를 가져옵니다</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>비교(&amp;M)</translation>
    </message>
    <message>
        <source>Show the two selected pictures side by side</source>
        <translation>선택한 두 그림을 나란히 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected pictures, as files and as an image</source>
        <translation>선택한 그림을 파일과 이미지로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the selected pictures without prompt and settings</source>
        <translation>선택한 그림을 프롬프트와 설정 없이 복사합니다</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>파일 관리자에서 보기(&amp;F)</translation>
    </message>
    <message>
        <source>Show the file of the selected picture in its folder</source>
        <translation>선택한 그림의 파일을 폴더에서 보여 줍니다</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>휴지통으로 이동(&amp;T)</translation>
    </message>
    <message>
        <source>Move the selected pictures to the trash; this can be undone</source>
        <translation>선택한 그림을 휴지통으로 옮깁니다. 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>&amp;0 No rating</source>
        <translation>평점 없음(&amp;0)</translation>
    </message>
    <message numerus="yes">
        <source>Rate the selected pictures with %n star(s)</source>
        <translation>
            <numerusform>선택한 그림에 별 %n개를 매깁니다</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>대기열 일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>Let the current job end, and start no other</source>
        <translation>현재 작업은 끝내고 다음 작업은 시작하지 않습니다</translation>
    </message>
    <message>
        <source>C&amp;ontinue queue</source>
        <translation>대기열 계속(&amp;O)</translation>
    </message>
    <message>
        <source>Go on with the jobs that are waiting</source>
        <translation>대기 중인 작업을 계속합니다</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Move job &amp;up</source>
        <translation>작업 위로(&amp;U)</translation>
    </message>
    <message>
        <source>Make the selected job earlier</source>
        <translation>선택한 작업을 앞당깁니다</translation>
    </message>
    <message>
        <source>Move job &amp;down</source>
        <translation>작업 아래로(&amp;D)</translation>
    </message>
    <message>
        <source>Make the selected job later</source>
        <translation>선택한 작업을 뒤로 미룹니다</translation>
    </message>
    <message>
        <source>Copy job to co&amp;ntrols</source>
        <translation>작업을 제어판으로 복사(&amp;N)</translation>
    </message>
    <message>
        <source>Put the selected job&apos;s prompt and settings into the controls</source>
        <translation>선택한 작업의 프롬프트와 설정을 제어판에 넣습니다</translation>
    </message>
    <message>
        <source>&amp;Try job again</source>
        <translation>작업 다시 시도(&amp;T)</translation>
    </message>
    <message>
        <source>Let the selected job wait again</source>
        <translation>선택한 작업을 다시 대기시킵니다</translation>
    </message>
    <message>
        <source>&amp;Remove job</source>
        <translation>작업 제거(&amp;R)</translation>
    </message>
    <message>
        <source>Take the selected jobs out of the queue</source>
        <translation>선택한 작업을 대기열에서 뺍니다</translation>
    </message>
    <message>
        <source>C&amp;lear queue</source>
        <translation>대기열 비우기(&amp;L)</translation>
    </message>
    <message>
        <source>Take out every job but the one that is being made</source>
        <translation>진행 중인 것 외의 모든 작업을 뺍니다</translation>
    </message>
    <message>
        <source>Go to what the program reported, errors first of all</source>
        <translation>프로그램의 기록, 특히 오류로 이동합니다</translation>
    </message>
    <message>
        <source>Librar&amp;y</source>
        <translation>라이브러리(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>모델(&amp;M)…</translation>
    </message>
    <message>
        <source>List the models in your folders, and use one</source>
        <translation>폴더에 있는 모델을 나열하고 하나를 사용합니다</translation>
    </message>
    <message>
        <source>&amp;Add folder with models…</source>
        <translation>모델 폴더 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Use the models of a folder, where they are</source>
        <translation>폴더의 모델을 그 자리에서 사용합니다</translation>
    </message>
    <message>
        <source>&amp;Import from another program…</source>
        <translation>다른 프로그램에서 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI, where they are</source>
        <translation>AUTOMATIC1111, Forge, ComfyUI, InvokeAI의 모델을 그 자리에서 사용합니다</translation>
    </message>
    <message>
        <source>&amp;Rescan the folders</source>
        <translation>폴더 다시 살펴보기(&amp;R)</translation>
    </message>
    <message>
        <source>Look at the folders with models again</source>
        <translation>모델 폴더를 다시 살펴봅니다</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>모델(&amp;M)</translation>
    </message>
    <message>
        <source>Live &amp;previews…</source>
        <translation>진행 중 미리보기(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose how a picture is shown while it develops</source>
        <translation>그림이 만들어지는 동안 보여 줄 방식을 선택합니다</translation>
    </message>
</context>
<context>
    <name>daguerre::CanvasPage</name>
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
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>The picture could not be upscaled</source>
        <translation>그림을 업스케일할 수 없었습니다</translation>
    </message>
    <message>
        <source>It is kept as it was drawn.</source>
        <translation>그려진 크기 그대로 보관됩니다.</translation>
    </message>
    <message>
        <source>Previews are quick ones: their file can&apos;t be used</source>
        <translation>미리보기는 빠른 방식으로 보입니다: 파일을 쓸 수 없습니다</translation>
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
    <name>daguerre::CompareDialog</name>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>부정 프롬프트</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>가이던스</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>샘플러</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이점</translation>
    </message>
    <message>
        <source>Both were made with the same settings.</source>
        <translation>둘 다 같은 설정으로 만들었습니다.</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>업스케일</translation>
    </message>
</context>
<context>
    <name>daguerre::CompareView</name>
    <message>
        <source>Two pictures side by side</source>
        <translation>나란히 놓인 두 그림</translation>
    </message>
</context>
<context>
    <name>daguerre::ControlsPanel</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>모델(&amp;O)</translation>
    </message>
</context>
<context>
    <name>daguerre::DetailsPanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>가이던스 %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>부정 프롬프트</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>이 설정 사용</translation>
    </message>
    <message>
        <source>Take over prompt and settings for the next picture</source>
        <translation>다음 그림에 프롬프트와 설정을 사용합니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) selected</source>
        <translation>
            <numerusform>그림 %n장 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a picture to see how it was made.</source>
        <translation>그림을 선택하면 어떻게 만들었는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>입력한 그대로</translation>
    </message>
    <message>
        <source>Negative prompt written as</source>
        <translation>부정 프롬프트, 입력한 그대로</translation>
    </message>
</context>
<context>
    <name>daguerre::ExamplesPage</name>
    <message>
        <source>Type a prompt, or start with one of these</source>
        <translation>프롬프트를 입력하거나 아래 예시로 시작하세요</translation>
    </message>
    <message>
        <source>Mini is built in and draws small pictures of things, animals and faces. Stable Diffusion checkpoints of your own are used where they are: open one with File &gt; Open checkpoint, or add your folders in Models &gt; Models.</source>
        <translation>Mini는 내장 모델로 사물, 동물, 얼굴의 작은 그림을 그립니다. 가지고 있는 Stable Diffusion 체크포인트는 그 자리에서 그대로 사용됩니다. 파일 &gt; 체크포인트 열기로 열거나, 모델 &gt; 모델에서 폴더를 추가하세요.</translation>
    </message>
</context>
<context>
    <name>daguerre::FailureText</name>
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
</context>
<context>
    <name>daguerre::GalleryCommands</name>
    <message>
        <source>Delete for good?</source>
        <translation>영구 삭제할까요?</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) can&apos;t be moved to the trash. Delete them for good?</source>
        <translation>
            <numerusform>그림 %n장을 휴지통으로 옮길 수 없습니다. 영구 삭제할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>영구 삭제</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryDelegate</name>
    <message>
        <source>its folder is not there now</source>
        <translation>폴더가 지금 없습니다</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>파일이 없어졌습니다</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, state of the file</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>시드 %1</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryFoldersDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
    <message>
        <source>Gallery folders</source>
        <translation>갤러리 폴더</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>The gallery shows the pictures of these folders and of the folders inside them, whichever program made them. The first is where new pictures are saved. Removing a folder here leaves its files alone.</source>
        <translation>갤러리는 어떤 프로그램으로 만들었든 이 폴더와 그 하위 폴더의 그림을 보여 줍니다. 첫 번째 폴더에 새 그림이 저장됩니다. 여기서 폴더를 제거해도 파일은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>폴더 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Add folder to the gallery</source>
        <translation>갤러리에 폴더 추가</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryPanel</name>
    <message>
        <source>Search gallery</source>
        <translation>갤러리 검색</translation>
    </message>
    <message>
        <source>Search prompts, model, seed:7…</source>
        <translation>프롬프트, 모델, seed:7 검색…</translation>
    </message>
    <message>
        <source>Words of the prompt, model, sampler or file name. Also: seed:7, model:mini, sampler:euler, rating:3, after:2026-01-31, before:2026-02, &quot;two words&quot;, -without</source>
        <translation>프롬프트, 모델, 샘플러, 파일 이름의 낱말. 그 밖에 seed:7, model:mini, sampler:euler, rating:3, after:2026-01-31, before:2026-02, &quot;두 낱말&quot;, -제외</translation>
    </message>
    <message>
        <source>Lowest rating</source>
        <translation>최저 평점</translation>
    </message>
    <message>
        <source>Show only pictures with at least so many stars</source>
        <translation>별이 이 개수 이상인 그림만 표시합니다</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>그림을 찾는 중…</translation>
    </message>
    <message>
        <source>Reading pictures: %1 of %2</source>
        <translation>그림 읽는 중: %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>그림 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that you make come here.</source>
        <translation>만든 그림이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>No picture matches.</source>
        <translation>맞는 그림이 없습니다.</translation>
    </message>
</context>
<context>
    <name>daguerre::GalleryView</name>
    <message>
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
</context>
<context>
    <name>daguerre::ImportModelsDialog</name>
    <message>
        <source>&amp;Add folders</source>
        <translation>폴더 추가(&amp;A)</translation>
    </message>
    <message>
        <source>Import from another program</source>
        <translation>다른 프로그램에서 가져오기</translation>
    </message>
    <message>
        <source>None was found in the usual places. Choose the folder that it is installed in.</source>
        <translation>흔히 쓰는 위치에는 없습니다. 프로그램이 설치된 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The models of AUTOMATIC1111, Forge, ComfyUI and InvokeAI are used where they are: nothing is copied or changed.</source>
        <translation>AUTOMATIC1111, Forge, ComfyUI, InvokeAI의 모델을 그 자리에서 사용합니다. 아무것도 복사하거나 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>&amp;Other folder…</source>
        <translation>다른 폴더(&amp;O)…</translation>
    </message>
    <message>
        <source>Looking for programs…</source>
        <translation>프로그램을 찾는 중…</translation>
    </message>
    <message>
        <source>%1 holds none of these programs. Its models can be added with Add folder.</source>
        <translation>%1에는 이 프로그램들이 없습니다. 그 안의 모델은 폴더 추가로 더할 수 있습니다.</translation>
    </message>
    <message>
        <source>Not all settings could be read: %1</source>
        <translation>일부 설정을 읽지 못했습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) with models</source>
        <translation>
            <numerusform>모델 폴더 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the program</source>
        <translation>프로그램의 폴더</translation>
    </message>
</context>
<context>
    <name>daguerre::Intake</name>
    <message>
        <source>clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>it holds no picture and no text</source>
        <translation>그림도 텍스트도 없습니다</translation>
    </message>
    <message>
        <source>copy it again in the other program</source>
        <translation>다른 프로그램에서 다시 복사하세요</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>it is on the web, and this program loads nothing there</source>
        <translation>웹에 있으며, 이 프로그램은 웹에서 불러오지 않습니다</translation>
    </message>
    <message>
        <source>save the picture in the browser, then drop the file</source>
        <translation>브라우저에서 그림을 저장한 뒤 파일을 끌어다 놓으세요</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>끌어다 놓기</translation>
    </message>
    <message>
        <source>there is nothing in it that this program knows</source>
        <translation>이 프로그램이 아는 것이 없습니다</translation>
    </message>
    <message>
        <source>drop pictures, checkpoints (.safetensors, .ckpt), folders or text</source>
        <translation>그림, 체크포인트(.safetensors, .ckpt), 폴더 또는 텍스트를 끌어다 놓으세요</translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s)</source>
        <translation>
            <numerusform>그림 %n장 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::JobText</name>
    <message>
        <source>(no prompt)</source>
        <translation>(프롬프트 없음)</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>picture %1 of %2, %3</source>
        <translation>그림 %1/%2, %3</translation>
    </message>
    <message>
        <source>the program ended twice while this was being made</source>
        <translation>이 그림을 만드는 동안 프로그램이 두 번 종료되었습니다</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n picture(s)</source>
        <translation>
            <numerusform>%1, 그림 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::LogDock</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
</context>
<context>
    <name>daguerre::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>디버그</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
</context>
<context>
    <name>daguerre::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Messages shown</source>
        <translation>표시할 메시지</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>모든 메시지</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>정보 이상</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고와 오류</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the selected messages, or all that are shown</source>
        <translation>선택한 메시지 또는 표시된 모든 메시지를 복사합니다</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>Open the file that the log is written to</source>
        <translation>로그가 기록되는 파일을 엽니다</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Empty this list; the log&apos;s file keeps its messages</source>
        <translation>이 목록을 비웁니다. 로그 파일의 메시지는 남습니다</translation>
    </message>
</context>
<context>
    <name>daguerre::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>제어판</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>보고서 열기</translation>
    </message>
    <message>
        <source>Open the report of what happened: it holds no prompts and no names</source>
        <translation>무슨 일이 있었는지에 대한 보고서를 엽니다. 프롬프트와 이름은 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>Daguerre ended unexpectedly the last time</source>
        <translation>지난번에 Daguerre가 예기치 않게 종료되었습니다</translation>
    </message>
    <message>
        <source>Finished pictures and waiting jobs are kept. The report helps the developers to find the cause.</source>
        <translation>완성된 그림과 대기 중인 작업은 그대로 있습니다. 보고서는 개발자가 원인을 찾는 데 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
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
        <source>Other file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>모든 모델…</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelDetails</name>
    <message>
        <source>&amp;Use</source>
        <translation>사용(&amp;U)</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>파일 관리자에서 보기(&amp;F)</translation>
    </message>
    <message>
        <source>Make the next pictures with this checkpoint</source>
        <translation>다음 그림부터 이 체크포인트로 만듭니다</translation>
    </message>
    <message>
        <source>Details of the model</source>
        <translation>모델의 자세한 정보</translation>
    </message>
    <message>
        <source>&amp;Default settings</source>
        <translation>기본 설정(&amp;D)</translation>
    </message>
    <message>
        <source>What the controls hold whenever this model is chosen</source>
        <translation>이 모델을 고를 때마다 조절 항목에 들어갈 값</translation>
    </message>
    <message>
        <source>&amp;Save the current settings for this model</source>
        <translation>지금 설정을 이 모델에 저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget this model&apos;s settings</source>
        <translation>이 모델의 설정 잊기(&amp;F)</translation>
    </message>
    <message>
        <source>No model is selected. Add a folder with models, or import those of another program.</source>
        <translation>선택된 모델이 없습니다. 모델 폴더를 추가하거나 다른 프로그램의 모델을 가져오세요.</translation>
    </message>
    <message>
        <source>&amp;Add to prompt</source>
        <translation>프롬프트에 추가(&amp;A)</translation>
    </message>
    <message>
        <source>Write into the prompt what uses this model</source>
        <translation>이 모델을 쓰는 말을 프롬프트에 적습니다</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelDetailsText</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>가이던스 %1</translation>
    </message>
    <message>
        <source>Why it can&apos;t be used</source>
        <translation>사용할 수 없는 이유</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>학습 크기</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>Your default settings</source>
        <translation>나의 기본 설정</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>The same file, several times</source>
        <translation>같은 파일 여러 개</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation>아직 계산하지 않음</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>%1 for the weights; %2 are free</source>
        <translation>가중치에 %1, 사용 가능 %2</translation>
    </message>
    <message>
        <source>%1 tensors used, %2 missing, %3 not used</source>
        <translation>텐서 %1개 사용, %2개 없음, %3개 사용하지 않음</translation>
    </message>
    <message>
        <source>Opened in %1 ms</source>
        <translation>여는 데 %1ms</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>없는 것:</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>사용하지 않는 것:</translation>
    </message>
    <message>
        <source>When it is used</source>
        <translation>사용하면</translation>
    </message>
    <message>
        <source>Predicts velocity (v)</source>
        <translation>속도(v) 예측</translation>
    </message>
    <message>
        <source>Predicts noise (epsilon)</source>
        <translation>노이즈(엡실론) 예측</translation>
    </message>
    <message>
        <source>%1 of %2 modules fit %3</source>
        <translation>모듈 %2개 중 %1개가 %3에 맞음</translation>
    </message>
    <message>
        <source>Fits %1</source>
        <translation>%1에 맞음</translation>
    </message>
    <message>
        <source>Does not fit %1</source>
        <translation>%1에 맞지 않음</translation>
    </message>
    <message>
        <source>Made for %1</source>
        <translation>%1용으로 만들어짐</translation>
    </message>
    <message>
        <source>With the model in use</source>
        <translation>사용 중인 모델과의 적합성</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelFolderList</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>폴더 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove folder</source>
        <translation>폴더 빼기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Take the folder out of the list; its files stay where they are</source>
        <translation>폴더를 목록에서 뺍니다. 파일은 그대로 남습니다</translation>
    </message>
    <message>
        <source>Use the models of AUTOMATIC1111, Forge, ComfyUI or InvokeAI where they are</source>
        <translation>AUTOMATIC1111, Forge, ComfyUI, InvokeAI의 모델을 그 자리에서 사용합니다</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>모든 폴더</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelFolders</name>
    <message>
        <source>Add folder with models</source>
        <translation>모델 폴더 추가</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelList</name>
    <message>
        <source>Search models</source>
        <translation>모델 검색</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>모델 종류</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>모델 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s)</source>
        <translation>
            <numerusform>모델 %n개 중 %1개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::ModelOverridesEdit</name>
    <message>
        <source>As the file says</source>
        <translation>파일에 적힌 대로</translation>
    </message>
    <message>
        <source>Noise (epsilon)</source>
        <translation>노이즈(엡실론)</translation>
    </message>
    <message>
        <source>Velocity (v)</source>
        <translation>속도(v)</translation>
    </message>
    <message>
        <source>What the model was trained to predict. A wrong choice gives grey or glaring pictures</source>
        <translation>모델이 예측하도록 학습된 것. 잘못 고르면 그림이 회색이 되거나 번쩍입니다</translation>
    </message>
    <message>
        <source>&amp;VAE</source>
        <translation>&amp;VAE</translation>
    </message>
    <message>
        <source>&amp;Predicts</source>
        <translation>예측(&amp;P)</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>자체 VAE</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Choose a VAE</source>
        <translation>VAE 선택</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>모델 (%1)</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>예측</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Stop looking at the folders and computing hashes; Rescan goes on</source>
        <translation>폴더를 살펴보고 해시를 계산하는 일을 멈춥니다. 다시 살펴보기로 이어집니다</translation>
    </message>
    <message>
        <source>Looking at the folders…</source>
        <translation>폴더를 살펴보는 중…</translation>
    </message>
    <message>
        <source>Reading headers: %1 of %2</source>
        <translation>헤더 읽는 중: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Computing hashes: %1 of %2</source>
        <translation>해시 계산 중: %2 중 %1</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelSwitch</name>
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
    <name>daguerre::ModelTable</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>해시</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelText</name>
    <message>
        <source>Checkpoint</source>
        <translation>체크포인트</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Upscaler</source>
        <translation>업스케일러</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>Preview decoder</source>
        <translation>미리보기 디코더</translation>
    </message>
</context>
<context>
    <name>daguerre::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Res&amp;can</source>
        <translation>다시 살펴보기(&amp;C)</translation>
    </message>
    <message>
        <source>Look at the folders again, and compute hashes that are missing</source>
        <translation>폴더를 다시 살펴보고 없는 해시를 계산합니다</translation>
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
    <message>
        <source>Upsca&amp;le</source>
        <translation>업스케일(&amp;L)</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no upscaling</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>업스케일</translation>
    </message>
    <message>
        <source>Enlarges the finished picture; Crisp 4x makes it four times as wide and four times as high</source>
        <translation>완성된 그림을 확대합니다. Crisp 4x는 너비와 높이를 각각 4배로 만듭니다</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureFolders</name>
    <message>
        <source>Output folder</source>
        <translation>출력 폴더</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureOpener</name>
    <message>
        <source>there is not enough memory for it</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>읽을 수 없음: %1</translation>
    </message>
    <message>
        <source>check that the file is there and may be read</source>
        <translation>파일이 있고 읽을 권한이 있는지 확인하세요</translation>
    </message>
</context>
<context>
    <name>daguerre::PictureSaver</name>
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
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Try to save again, and go on with the queue</source>
        <translation>다시 저장하고 대기열을 계속합니다</translation>
    </message>
</context>
<context>
    <name>daguerre::PreviewsDialog</name>
    <message>
        <source>Live previews</source>
        <translation>진행 중 미리보기</translation>
    </message>
    <message>
        <source>Quick previews are small and approximate. A TAESD file shows the picture nearly as it will be, every few steps. The picture itself stays the same. Mini&apos;s previews are always quick.</source>
        <translation>빠른 미리보기는 작고 대략적입니다. TAESD 파일을 쓰면 몇 단계마다 거의 완성에 가까운 그림을 보여 줍니다. 그림 자체는 달라지지 않습니다. Mini의 미리보기는 항상 빠른 방식입니다.</translation>
    </message>
    <message>
        <source>Stable Diffusion &amp;1 and 2</source>
        <translation>Stable Diffusion 1과 2(&amp;1)</translation>
    </message>
    <message>
        <source>Stable Diffusion &amp;XL</source>
        <translation>Stable Diffusion XL(&amp;X)</translation>
    </message>
    <message>
        <source>What previews of these models are made with: taesd_decoder or taesdxl_decoder, as ComfyUI has them in models/vae_approx and AUTOMATIC1111 in models/VAE-taesd</source>
        <translation>이 모델들의 미리보기를 만드는 데 쓰는 것: taesd_decoder 또는 taesdxl_decoder. ComfyUI에서는 models/vae_approx, AUTOMATIC1111에서는 models/VAE-taesd에 있습니다</translation>
    </message>
    <message>
        <source>Quick (approximate)</source>
        <translation>빠르게(대략)</translation>
    </message>
    <message>
        <source>TAESD: %1</source>
        <translation>TAESD: %1</translation>
    </message>
    <message>
        <source>Choose a TAESD file…</source>
        <translation>TAESD 파일 선택…</translation>
    </message>
    <message>
        <source>Choose a TAESD file</source>
        <translation>TAESD 파일 선택</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>모델 (%1)</translation>
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
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n개 대기 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Upscaling…</source>
        <translation>업스케일하는 중…</translation>
    </message>
</context>
<context>
    <name>daguerre::PromptFields</name>
    <message>
        <source>&amp;Prompt</source>
        <translation>프롬프트(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>부정 프롬프트(&amp;N)</translation>
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
</context>
<context>
    <name>daguerre::PromptHeading</name>
    <message>
        <source>Prompt history</source>
        <translation>프롬프트 기록</translation>
    </message>
    <message>
        <source>Take an earlier prompt again</source>
        <translation>이전 프롬프트를 다시 사용합니다</translation>
    </message>
</context>
<context>
    <name>daguerre::PromptHistoryDialog</name>
    <message>
        <source>&amp;Use prompt</source>
        <translation>프롬프트 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Prompt history</source>
        <translation>프롬프트 기록</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>프롬프트 검색</translation>
    </message>
    <message>
        <source>Past prompts</source>
        <translation>지난 프롬프트</translation>
    </message>
</context>
<context>
    <name>daguerre::Quantities</name>
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
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueModel</name>
    <message>
        <source>%1 so far</source>
        <translation>지금까지 %1</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>보류: %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>%1 걸림</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueNotice</name>
    <message>
        <source>Waiting jobs can&apos;t be kept for the next start</source>
        <translation>대기 중인 작업을 다음 시작까지 보관할 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are set aside</source>
        <translation>
            <numerusform>작업 %n개가 보류되어 있습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are waiting from the last time</source>
        <translation>
            <numerusform>지난번의 작업 %n개가 기다리고 있습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n job(s) are waiting</source>
        <translation>
            <numerusform>대기열이 일시 정지되었습니다. 작업 %n개가 기다리고 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>A job that failed, or that was being made as the program ended twice, doesn&apos;t start by itself. The queue shows it with the reason.</source>
        <translation>실패했거나 만드는 동안 프로그램이 두 번 종료된 작업은 저절로 시작되지 않습니다. 대기열에 이유가 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>daguerre::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Remove jobs</source>
        <translation>작업 제거</translation>
    </message>
    <message>
        <source>Clear queue</source>
        <translation>대기열 비우기</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>작업 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>작업 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
</context>
<context>
    <name>daguerre::QueueTitle</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n개 대기 중</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>훑어보기</translation>
    </message>
</context>
<context>
    <name>daguerre::RatingEdit</name>
    <message>
        <source>Rating</source>
        <translation>평점</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>별 %n개</numerusform>
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
    <message>
        <source>Reuse last seed</source>
        <translation>마지막 시드 다시 사용</translation>
    </message>
    <message>
        <source>Keep the seed of the last picture that was asked for</source>
        <translation>마지막으로 요청한 그림의 시드를 유지합니다</translation>
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
<context>
    <name>daguerre::TokenCountLabel</name>
    <message numerus="yes">
        <source>%n of %1 tokens</source>
        <translation>
            <numerusform>토큰 %1개 중 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The text encoder reads 75 at a time: lines in the text show where it begins anew</source>
        <translation>%1. 텍스트 인코더는 한 번에 75개씩 읽습니다. 글 속의 선은 새로 시작하는 곳을 나타냅니다</translation>
    </message>
</context>
<context>
    <name>daguerre::TrashHistory</name>
    <message numerus="yes">
        <source>move %n picture(s) to the trash</source>
        <translation>
            <numerusform>그림 %n장을 휴지통으로 이동</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daguerre::UnansweredBox</name>
    <message>
        <source>Daguerre is running already, but it doesn&apos;t answer.</source>
        <translation>Daguerre가 이미 실행 중이지만 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>It may be busy: then try again in a moment. If it hangs, it can be ended; pictures that are finished and jobs that are waiting are kept.</source>
        <translation>바쁠 수 있으니 잠시 뒤 다시 시도하세요. 멈춘 경우 끝낼 수 있습니다. 완성된 그림과 대기 중인 작업은 남습니다.</translation>
    </message>
    <message>
        <source>It may be busy: then try again in a moment.</source>
        <translation>바쁠 수 있으니 잠시 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>End it and start</source>
        <translation>끝내고 시작</translation>
    </message>
</context>
<context>
    <name>daguerre::UnderstoodLabel</name>
    <message>
        <source>Understood as: %1 · not understood: %2</source>
        <translation>이해한 뜻: %1 · 이해하지 못한 말: %2</translation>
    </message>
    <message>
        <source>Understood as: %1</source>
        <translation>이해한 뜻: %1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>이해하지 못한 말: %1</translation>
    </message>
</context>
<context>
    <name>daguerre::UsedSettings</name>
    <message>
        <source>Nothing could be taken from the picture</source>
        <translation>그림에서 가져올 수 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>Taken from the picture: %1</source>
        <translation>그림에서 가져옴: %1</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>가져오지 못함: %1</translation>
    </message>
    <message>
        <source>it doesn&apos;t say how it was made</source>
        <translation>어떻게 만들었는지 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>prompt: there is none</source>
        <translation>프롬프트: 없음</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>부정 프롬프트</translation>
    </message>
    <message>
        <source>seed: there is none</source>
        <translation>시드: 없음</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>steps %1: more than %2</source>
        <translation>단계 %1: %2보다 많음</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>가이던스</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>size %1 × %2: rounded to %3 × %4</source>
        <translation>크기 %1 × %2: %3 × %4로 맞춤</translation>
    </message>
    <message>
        <source>sampler %1: not known here</source>
        <translation>샘플러 %1: 여기에 없음</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>샘플러</translation>
    </message>
    <message>
        <source>schedule %1: not known here</source>
        <translation>스케줄 %1: 여기에 없음</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>model %1: not at hand</source>
        <translation>모델 %1: 없음</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>clip skip %1: not supported</source>
        <translation>Clip skip %1: 지원하지 않음</translation>
    </message>
    <message>
        <source>random numbers %1: the noise will be another</source>
        <translation>난수 %1: 노이즈가 달라집니다</translation>
    </message>
    <message>
        <source>upscaler %1: not known here</source>
        <translation>업스케일러 %1: 여기에 없음</translation>
    </message>
    <message>
        <source>upscaling</source>
        <translation>업스케일</translation>
    </message>
</context>
<context>
    <name>daguerre::WordPopup</name>
    <message>
        <source>Words that the model knows</source>
        <translation>모델이 아는 말</translation>
    </message>
</context>
</TS>
