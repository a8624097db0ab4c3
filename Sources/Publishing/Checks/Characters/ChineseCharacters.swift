/// Frequent characters of one kind of Chinese that the other kind writes otherwise.
///
/// Those that both kinds have (后, 里, 面, 几) are in neither.
struct ChineseCharacters: Sendable {
    /// Of each character that Chinese is written with, whether it is one of them.
    private let isListed: [Bool]

    private init(_ characters: String) {
        let all = Set(characters.unicodeScalars.map(\.value))
        isListed = Self.han.map(all.contains)
    }

    /// Each once, outside of brackets, where a Japanese term may stand.
    func found(in text: String) -> [String] {
        guard text.unicodeScalars.contains(where: has) else { return [] }
        var depth = 0
        var found: [String] = []
        for scalar in text.unicodeScalars {
            if Self.opening.contains(scalar) { depth += 1 }
            if Self.closing.contains(scalar) { depth = max(0, depth - 1) }
            if depth == 0, has(scalar), !found.contains(String(scalar)) {
                found.append(String(scalar))
            }
        }
        return found
    }

    private func has(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case Self.han: isListed[Int(scalar.value - Self.han.lowerBound)]
        // Other encodings of characters, which stand for the same ones.
        case 0xF900...0xFAFF:
            Self.han.contains { value in
                isListed[Int(value - Self.han.lowerBound)]
                    && Unicode.Scalar(value).map { String($0) == String(scalar) } ?? false
            }
        default: false
        }
    }

    private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF
    private static let opening = "（(「『“《【".unicodeScalars
    private static let closing = "）)」』”》】".unicodeScalars

    /// And Japanese ones.
    static let traditional = ChineseCharacters(
        "個險證證號認請話電讀際機關開對時間說語應該們來處務員現點與業實後會為從過還這樣達選連進運適認識試"
            + "費資費質責貸賃賬貼買賣貿賀頁項順須預頭顯類飯飲館馬騎驗麼齊齡龍園國圖團書東車軍輪輸轉辦邊線組"
            + "結給統經絡續維網編緊練縣總織響聯聲職聽脫腦膚臨舊藝藥蘭製複見規視覽觀計訂討記許設訪評詢調談論"
            + "貨険気図帯広価歳窓発変読売帰単続総鉄録")

    /// None of them is in Big5, which has what Taiwan writes; the last are Japanese.
    static let simplified = ChineseCharacters(
        "请记码险号时证电医认个书没语话资读脸疗费编这会写办问吗国画药丢说别开续过带区从输来帮为现选间"
            + "报询员结发给还择对诊锁页内错设邮领检显样录识题绑换纸钱额门处诉数难视当维应线关护连东贴继动脑"
            + "岁经谁络备场条决扫张进见节无残着阅项点户补馆试们变让约词详马龄职隐译颜宝银该顺况剂称务单误随"
            + "联计败边标师键两术头担养签车税钮销细闭凭营规迁谢礼骤简盘转业质访遗冻旧组热暂强损属镜积预红类"
            + "参盖劳韩长负紧减许届纪软辞笔远盗历镇贵麦壳刚须满摄运装驾责获临归垫综够论诞宪绿仪丧钟拨际断亚"
            + "禄宾尔汉罗统碍级脚传达频状态轮抢释总协窃调册婴权实贷赁账买卖贸贺饭饮骑验齐龙园图团军练县织响"
            + "声脱肤艺兰览观订讨评谈货载终绍绝缴义习乡产亲亿仅伤伦兴农净则创删势厅压双叹启围圆块坚坛执扩扬"
            + "摆杀枪栏树档桥欢毕汇汤沟沪浅测济浓涨渐温湾滤灭灵灾炉烦爱独狭环竞粮纯绘绩绪绳缩罚肃肠脉舰舱苏"
            + "蓝虑虽蚀誉训议讯讲诚诱课谅谦财贡贩购贯贼贾赂赏赔赖赚赛赞赠趋跃践轨轻较辅辆辑辩递逻郑邻酱钢铁"
            + "铃闲闻阳阴阵阶陆陈雾静顾顿颁颂风飞驱驶驻骗鱼鲜鸟鸡黄广険気図帯広価歳窓発変読売帰単続総鉄録検"
            + "対応実顔薬")
}
