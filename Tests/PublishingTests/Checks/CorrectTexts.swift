import Guidance
import Testing

/// Correct translations, in which no check may find anything but a habit of punctuation.
enum CorrectTexts {
    struct Pair: Sendable, CustomTestStringConvertible {
        let source: String
        let language: Language
        let translation: String

        var testDescription: String { "\(language.tag): \(translation)" }
    }

    static let all: [Pair] = table.flatMap { source, translations in
        translations.map { Pair(source: source, language: $0, translation: $1) }
    }

    private static let table: [(String, [(Language, String)])] = [
        (
            "カードをなくしたときは、{phone_card} に電話してください。24時間365日つながります。",
            [
                (.english, "If you lose your card, call {phone_card}. The line is open 24/7."),
                (.simplifiedChinese, "如果丢失了卡，请拨打 {phone_card}。全年365天24小时均可接通。"),
                (.korean, "카드를 잃어버렸을 때는 {phone_card}(으)로 전화하세요. 24시간 365일 연결됩니다."),
                (
                    .spanish,
                    "Si pierde la tarjeta, llame al {phone_card}. Atienden las 24 horas, los 365 días del año."
                ),
                (
                    .portuguese,
                    "Se perder o cartão, ligue para {phone_card}. Atendimento 24 horas por dia."
                ),
                (
                    .vietnamese,
                    "Nếu làm mất thẻ, hãy gọi {phone_card}. Đường dây hoạt động 24 giờ, 365 ngày."
                ),
                (.thai, "หากทำบัตรหาย โปรดโทร {phone_card} ติดต่อได้ตลอด 24 ชั่วโมง 365 วัน"),
                (
                    .indonesian,
                    "Jika kartu Anda hilang, hubungi {phone_card}. Saluran ini buka 24 jam setiap hari."
                ),
                (
                    .filipino,
                    "Kung nawala ang iyong card, tumawag sa {phone_card}. Bukas ito 24 oras araw-araw."
                ),
                (.nepali, "कार्ड हराएमा {phone_card} मा फोन गर्नुहोस्। २४ घण्टा, ३६५ दिन सम्पर्क गर्न सकिन्छ।"),
            ]
        ),
        (
            "4桁の暗証番号を3回続けてまちがえると、カードがロックされます。",
            [
                (
                    .english,
                    "If you enter the four-digit PIN incorrectly three times in a row, the card is locked."
                ),
                (.simplifiedChinese, "连续3次输错4位密码后，卡会被锁定。"),
                (.korean, "네 자리 비밀번호를 세 번 연속 잘못 입력하면 카드가 잠깁니다."),
                (
                    .spanish,
                    "Si introduce mal el PIN de 4 dígitos 3 veces seguidas, la tarjeta se bloquea."
                ),
                (
                    .portuguese,
                    "Se errar a senha de 4 dígitos três vezes seguidas, o cartão será bloqueado."
                ),
                (.vietnamese, "Nếu nhập sai mã PIN 4 chữ số 3 lần liên tiếp, thẻ sẽ bị khóa."),
                (.thai, "หากใส่รหัส 4 หลักผิด 3 ครั้งติดต่อกัน บัตรจะถูกล็อก"),
                (
                    .indonesian,
                    "Jika PIN 4 digit salah dimasukkan 3 kali berturut-turut, kartu akan terkunci."
                ),
                (
                    .filipino,
                    "Kung tatlong beses na magkasunod na mali ang 4-digit na PIN, mala-lock ang card."
                ),
                (.nepali, "४ अङ्कको पिन लगातार ३ पटक गलत हालेमा कार्ड लक हुन्छ।"),
            ]
        ),
        (
            "午後1時から17時30分まで受け付けます。",
            [
                (.english, "Applications are accepted from 1:00 p.m. to 5:30 p.m."),
                (.simplifiedChinese, "受理时间为13:00至17:30。"),
                (.korean, "오후 1시부터 오후 5시 30분까지 접수합니다."),
                (.spanish, "Se atiende de 13:00 a 17:30."),
                (.portuguese, "O atendimento é das 13h às 17h30."),
                (.vietnamese, "Tiếp nhận từ 13 giờ đến 17 giờ 30 phút."),
                (.thai, "เปิดรับตั้งแต่ 13.00 น. ถึง 17.30 น."),
                (.indonesian, "Layanan dibuka pukul 13.00 sampai 17.30."),
                (.filipino, "Tumatanggap mula 1:00 hanggang 5:30 ng hapon."),
                (.nepali, "दिउँसो १ बजेदेखि साँझ ५:३० बजेसम्म लिइन्छ।"),
            ]
        ),
        (
            "約1万2000か所の薬局で使えます。",
            [
                (.english, "You can use it at about 12,000 pharmacies."),
                (.simplifiedChinese, "约1万2000家药店可以使用。"),
                (.korean, "약 1만 2000곳의 약국에서 사용할 수 있습니다."),
                (.spanish, "Puede usarla en unas 12.000 farmacias."),
                (.portuguese, "Pode ser usado em cerca de 12.000 farmácias."),
                (.vietnamese, "Có thể dùng tại khoảng 12.000 nhà thuốc."),
                (.thai, "ใช้ได้ที่ร้านขายยาประมาณ 12,000 แห่ง"),
                (.indonesian, "Dapat digunakan di sekitar 12.000 apotek."),
                (.filipino, "Magagamit ito sa humigit-kumulang 12,000 botika."),
                (.nepali, "करिब १२,००० औषधि पसलमा प्रयोग गर्न सकिन्छ।"),
            ]
        ),
        (
            "{label_reader_register} を押して、もう一度お試しください。",
            [
                (.english, "Press {label_reader_register} and try once more."),
                (.simplifiedChinese, "请按 {label_reader_register}，然后再试1次。"),
                (.korean, "{label_reader_register} 을(를) 누르고 다시 한번 시도하세요."),
                (.spanish, "Pulse {label_reader_register} e inténtelo otra vez."),
                (.portuguese, "Pressione {label_reader_register} e tente outra vez."),
                (.vietnamese, "Nhấn {label_reader_register} rồi thử lại 1 lần nữa."),
                (.thai, "กด {label_reader_register} แล้วลองอีก 1 ครั้ง"),
                (.indonesian, "Tekan {label_reader_register} lalu coba sekali lagi."),
                (.filipino, "Pindutin ang {label_reader_register} at subukang muli."),
                (.nepali, "{label_reader_register} थिचेर फेरि १ पटक प्रयास गर्नुहोस्।"),
            ]
        ),
        (
            "あと{days}日で使えなくなります。",
            [
                (.english, "It stops working in {days, plural, one {# day} other {# days}}."),
                (.simplifiedChinese, "还有{days}天就不能使用了。"),
                (.korean, "{days}일 후에는 사용할 수 없습니다."),
                (
                    .spanish,
                    "Dejará de servir en {days, plural, one {# día} many {# de días} other {# días}}."
                ),
                (.portuguese, "Deixará de valer em {days, plural, one {1 dia} other {# dias}}."),
                (.vietnamese, "Còn {days} ngày nữa thẻ sẽ không dùng được."),
                (.thai, "อีก {days} วันจะใช้ไม่ได้"),
                (.indonesian, "Kartu tidak dapat dipakai lagi dalam {days} hari."),
                (
                    .filipino,
                    "Hindi na ito magagamit sa loob ng {days, plural, one {# araw} other {# na araw}}."
                ),
                (.nepali, "{days, plural, one {# दिन} other {# दिन}} पछि प्रयोग गर्न मिल्दैन।"),
            ]
        ),
        (
            "資格確認書は1割または3割の自己負担で使えます。",
            [
                (
                    .english,
                    "With the eligibility certificate (資格確認書) you pay 10% or 30% of the cost."
                ),
                (.simplifiedChinese, "使用资格确认书时，自付比例为1成或3成。"),
                (.korean, "자격확인서를 사용하면 본인부담은 10% 또는 30%입니다."),
                (
                    .spanish,
                    "Con el certificado de elegibilidad (資格確認書) paga el 10 % o el 30 % del costo."
                ),
                (.portuguese, "Com o certificado de qualificação você paga 10% ou 30% do custo."),
                (.vietnamese, "Với Bản xác nhận tư cách, bạn trả 10% hoặc 30% chi phí."),
                (.thai, "เมื่อใช้หนังสือยืนยันสิทธิ ท่านจ่ายเอง 10% หรือ 30%"),
                (
                    .indonesian,
                    "Dengan surat bukti kepesertaan, Anda membayar 10% atau 30% dari biaya."
                ),
                (
                    .filipino,
                    "Gamit ang certificate of eligibility, 10% o 30% ng gastos ang babayaran mo."
                ),
                (.nepali, "योग्यता पुष्टि प्रमाणपत्र प्रयोग गर्दा १०% वा ३०% तिर्नुपर्छ।"),
            ]
        ),
        (
            "次の二つのうち、どちらかを選んでください。",
            [
                (.english, "Choose one of the two below."),
                (.simplifiedChinese, "请从以下2项中选择1项。"),
                (.korean, "다음 2가지 중 하나를 선택하세요."),
                (.spanish, "Elija una de las 2 opciones siguientes."),
                (.portuguese, "Escolha uma das duas opções a seguir."),
                (.vietnamese, "Hãy chọn 1 trong 2 mục sau."),
                (.thai, "โปรดเลือก 1 ใน 2 ข้อต่อไปนี้"),
                (.indonesian, "Pilih salah satu dari 2 pilihan berikut."),
                (.filipino, "Pumili ng isa sa dalawang sumusunod."),
                (.nepali, "तलका २ मध्ये १ छान्नुहोस्।"),
            ]
        ),
        (
            "有効期間は5年または10年です。3か月前から更新できます。",
            [
                (.english, "It is valid for 5 or 10 years. You may renew it from 3 months before."),
                (.simplifiedChinese, "有效期为5年或10年。可提前3个月更新。"),
                (.korean, "유효기간은 5년 또는 10년입니다. 3개월 전부터 갱신할 수 있습니다."),
                (.spanish, "Vale 5 o 10 años. Puede renovarla desde 3 meses antes."),
                (.portuguese, "Vale por 5 ou 10 anos. Pode renovar a partir de 3 meses antes."),
                (.vietnamese, "Thẻ có giá trị 5 năm hoặc 10 năm. Có thể gia hạn trước 3 tháng."),
                (.thai, "มีอายุ 5 ปีหรือ 10 ปี ต่ออายุได้ล่วงหน้า 3 เดือน"),
                (
                    .indonesian,
                    "Berlaku 5 atau 10 tahun. Dapat diperpanjang mulai 3 bulan sebelumnya."
                ),
                (
                    .filipino,
                    "May bisa ito nang 5 o 10 taon. Maaaring i-renew mula 3 buwan bago nito."
                ),
                (.nepali, "५ वा १० वर्षसम्म मान्य हुन्छ। ३ महिना अघिदेखि नवीकरण गर्न सकिन्छ।"),
            ]
        ),
        (
            "15歳未満の方は、法定代理人と一緒に来てください。",
            [
                (.english, "If you are under 15, come with your parent or legal guardian."),
                (.simplifiedChinese, "未满15岁者请与法定代理人一同前来。"),
                (.korean, "15세 미만인 분은 법정대리인과 함께 오세요."),
                (.spanish, "Los menores de 15 años deben venir con su representante legal."),
                (.portuguese, "Menores de 15 anos devem vir com o representante legal."),
                (.vietnamese, "Người dưới 15 tuổi hãy đến cùng người đại diện theo pháp luật."),
                (.thai, "ผู้ที่อายุต่ำกว่า 15 ปี โปรดมาพร้อมผู้แทนโดยชอบธรรม"),
                (.indonesian, "Anak di bawah 15 tahun harus datang bersama wali sahnya."),
                (
                    .filipino,
                    "Kung wala pang 15 taong gulang, pumunta kasama ang legal na tagapag-alaga."
                ),
                (.nepali, "१५ वर्षमुनिका व्यक्ति कानुनी अभिभावकसँगै आउनुहोस्।"),
            ]
        ),
        (
            "方法は3つあります。",
            [
                (.english, "There are three ways. You may use any."),
                (.filipino, "May 3 paraan."), (.thai, "มี ๓ วิธี"),
                (.vietnamese, "Có 3 cách."), (.indonesian, "Ada tiga cara."),
            ]
        ),
        (
            "3か月以内に7桁の郵便番号を書き、14日以内に届け出てください。",
            [
                (
                    .english,
                    "Write the 7-digit postal code within 3 months and report it within 14 days."
                ),
                (.vietnamese, "Trong 3 tháng hãy ghi mã bưu chính 7 số và khai báo trong 14 ngày."),
                (.simplifiedChinese, "请在3个月内填写7位邮政编码，并在14天内申报。"),
                (.korean, "3개월 이내에 7자리 우편번호를 적고 14일 이내에 신고하세요."),
                (
                    .spanish,
                    "Escriba el código postal de 7 cifras en 3 meses y notifíquelo en 14 días."
                ),
            ]
        ),
        (
            "言語",
            [
                (.english, "Language"), (.simplifiedChinese, "语言"), (.korean, "언어"),
                (.spanish, "Idioma"), (.portuguese, "Idioma"), (.vietnamese, "Ngôn ngữ"),
                (.thai, "ภาษา"), (.indonesian, "Bahasa"), (.filipino, "Wika"), (.nepali, "भाषा"),
            ]
        ),
        (
            "マイナンバーカード",
            [
                (.english, "My Number Card"), (.simplifiedChinese, "个人编号卡"),
                (.korean, "마이넘버카드"), (.spanish, "tarjeta My Number"),
                (.portuguese, "Cartão My Number"), (.vietnamese, "Thẻ My Number"),
                (.thai, "บัตรมายนัมเบอร์"), (.indonesian, "Kartu My Number"),
                (.filipino, "My Number Card"), (.nepali, "माइ नम्बर कार्ड"),
            ]
        ),
    ]
}
