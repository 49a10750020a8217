# SPDX-License-Identifier: Apache-2.0
"""What dictionary.py adds to CLDR's words: colours and styles, which the program's lists of German endings also apply to."""

LIGHT_BLUE, NOTO, FLUENT, SOLID = "light blue", "noto emoji", "fluent emoji", "3d emoji"
CHOICES = {"heart": ["red heart"], "car": ["automobile"], "sea": ["water wave"],
           "flat": ["flat", "twemoji, flat", "fluent emoji, flat"]}

WORDS = {
    "de": {
        "red": "rot", "orange": "orange orangefarben", "yellow": "gelb", "green": "grün", "blue": "blau", "purple": "lila violett",
        "pink": "rosa", "brown": "braun", "black": "schwarz", "white": "weiß weiss", "gray": "grau", "teal": "türkis petrol",
        LIGHT_BLUE: "hellblau", "heart": "Herz", "car": "Auto", "sea": "Meer", "twemoji": "Twemoji", "flat": "flach",
        SOLID: "3D-Emoji 3D", NOTO: "Noto-Emoji", FLUENT: "Fluent-Emoji", "emoji": "Emoji", "two": "zwei", "three": "drei",
    },
    "ja": {
        "red": "赤い 赤 赤色", "orange": "オレンジ色 橙色", "yellow": "黄色い 黄色", "green": "緑 緑色", "blue": "青い 青 青色",
        "purple": "紫 紫色", "pink": "ピンク ピンク色 桃色", "brown": "茶色い 茶色", "black": "黒い 黒 黒色", "white": "白い 白 白色",
        "gray": "灰色 グレー", "teal": "青緑 青緑色", LIGHT_BLUE: "水色", "heart": "ハート", "car": "車 クルマ", "sea": "海",
        "twemoji": "Twemoji絵文字 ツイモジ", "flat": "フラット 平面", SOLID: "3D絵文字 立体絵文字", NOTO: "Noto絵文字 ノト絵文字",
        FLUENT: "Fluent絵文字 フルーエント絵文字", "emoji": "絵文字",
    },
    "ko": {
        "red": "빨간 빨강 빨간색 붉은", "orange": "주황 주황색 주황빛", "yellow": "노란 노랑 노란색", "green": "초록 초록색 녹색 초록빛",
        "blue": "파란 파랑 파란색 푸른", "purple": "보라 보라색 보랏빛 자주색", "pink": "분홍 분홍색 핑크 핑크색", "brown": "갈색 밤색",
        "black": "검은 검정 검은색 검정색 까만", "white": "흰 하얀 흰색 하얀색", "gray": "회색 잿빛", "teal": "청록색 청록",
        LIGHT_BLUE: "하늘색", "heart": "하트", "car": "차 자동차", "sea": "바다", "twemoji": "트웨모지 트위모지", "flat": "플랫 납작한",
        SOLID: "3D_이모지 입체_이모지", NOTO: "노토_이모지 노토", FLUENT: "플루언트_이모지 플루언트", "emoji": "이모지 그림문자",
        "two": "두", "three": "세",
    },
}

# English words that the program would take for German, and that Mini doesn't know: German only beside more German words.
HOMOGRAPHS = """aborigines absolute absolutes alb all alt anatomies angst aquamarine aquamarines archive archives arena athlete athletes
austere austerer automobiles aye ballast ballerina barter batteries berg better billet bitten blitz bonbon boxen brand
brave braver braves brief bunt catcher chili china christen crepe darts datum depressive depressives dick diskette doc dose
dynamites explosives families fantasies fee fest flan fuss galaxies gaming garner gen genial golfer gourmet grab grille
grippe grosses gut hart held hell helm hexes hobby hose hunger hypnoses jogger killer kind kluge kluges labor lama lava
lied lineal lunge made mama manner mantel maria melodies messier mist moment montage moped muffin multitasking mutter
mythologies natures nerve nixes oases outdoor paprika paragliding parasites pass pike piker pikes pirates pizzeria presses
privater privates probe psst pulses pumps quake quakes rendezvous reptiles riff ringer roman rot ruder sack satellites
schmuck senior siege sieges skydiving skyline slip smartphone snack sofa sorbet speck spiel spritzes stark start stern
sticks still stock stopper strand stricken superman surfboard teller temperature temperatures therapies tier toll ton tor
torte tot training transport turner ups vampires vase videos wagon wale wales wallaby warm was welter welts wetter wrestler
yeah""".split()
