//! Dates in words, in English and in Chinese.

use atlas::content::date::words::DateWords;
use atlas::content::date::{phrase, short_phrase};

use super::date;

const ENGLISH: &str = include_str!("english.json");
const CHINESE: &str = include_str!("chinese.json");

/// The words of the two languages.
pub fn languages() -> [DateWords; 2] {
    [ENGLISH, CHINESE].map(|json| serde_json::from_str(json).unwrap())
}

#[test]
fn phrases_in_english_and_chinese() {
    let [english, chinese] = languages();
    for (text, in_english, in_chinese) in [
        ("2010", "2010", "2010年"),
        ("2010-05", "May 2010", "2010年5月"),
        ("2020-12-31", "December 31, 2020", "2020年12月31日"),
        ("2010-05-07T10:00:00Z", "May 7, 2010", "2010年5月7日"),
        ("2010-09-XX", "a day in September 2010", "2010年9月某日"),
        ("2010-XX", "a month in 2010", "2010年某月"),
        ("2010-XX-XX", "a day in 2010", "2010年某日"),
        ("199X", "the 1990s", "20世纪90年代"),
        ("200X", "2000–2009", "21世纪头十年"),
        ("190X", "1900–1909", "20世纪头十年"),
        ("201X", "the 2010s", "21世纪10年代"),
        ("199X-XX", "a month in the 1990s", "20世纪90年代某月"),
        ("18XX", "the 19th century", "19世纪"),
        ("20XX", "the 21st century", "21世纪"),
        ("1XXX", "the 2nd millennium", "公元第2个千年"),
        ("2010-21", "spring 2010", "2010年春"),
        ("2010-28", "winter 2010", "2010年冬"),
        ("2010-30", "summer 2010", "2010年夏"),
        ("2010-33", "the first quarter of 2010", "2010年第一季度"),
        ("2010-39", "the last four months of 2010", "2010年后四个月"),
        ("2010-41", "the second half of 2010", "2010年下半年"),
        ("-0043", "44 BCE", "公元前44年"),
        ("-0043-03-15", "March 15, 44 BCE", "公元前44年3月15日"),
        ("0000", "1 BCE", "公元前1年"),
        ("0001", "1", "1年"),
        ("Y170000002", "170000002", "170000002年"),
        ("1850~", "about 1850", "约1850年"),
        ("1850?", "1850 (uncertain)", "1850年（存疑）"),
        ("1850%", "about 1850 (uncertain)", "约1850年（存疑）"),
        ("1950S2", "about 1950", "约1950年"),
        ("2004/2006", "2004–2006", "2004年至2006年"),
        ("2004-05/2006", "May 2004 – 2006", "2004年5月至2006年"),
        ("1850~/1860", "about 1850 – 1860", "约1850年至1860年"),
        ("-0043/0010", "44 BCE – 10", "公元前44年至10年"),
        ("2020/..", "since 2020", "2020年起"),
        ("../1998", "until 1998", "至1998年止"),
        ("199X/..", "since the 1990s", "20世纪90年代起"),
        ("2020/", "from 2020, end not known", "2020年起，结束时间不详"),
        ("/1998", "until 1998, start not known", "至1998年止，开始时间不详"),
        ("XXXX/1998", "until 1998, start not known", "至1998年止，开始时间不详"),
        ("..2004/2006", "2004 or earlier – 2006", "2004年或更早至2006年"),
        ("2004/2006..", "2004 – 2006 or later", "2004年至2006年或更晚"),
        ("XXXX-09-22", "September 22, year not stated in the source", "9月22日（来源未注明年份）"),
        ("XXXX-09-22~", "about September 22, year not stated in the source", "约9月22日（来源未注明年份）"),
        ("XXXX-09-XX", "a day in September, year not stated in the source", "9月某日（来源未注明年份）"),
        ("XXXX-21", "spring, year not stated in the source", "春（来源未注明年份）"),
        (
            "XXXX-09-22/XXXX-09-25",
            "September 22 – September 25, year not stated in the source",
            "9月22日至9月25日（来源未注明年份）",
        ),
        (
            "[XXXX-09-22,XXXX-09-23]",
            "September 22 or September 23, year not stated in the source",
            "9月22日或9月23日（来源未注明年份）",
        ),
        ("XXXX", "date not stated in the source", "来源未注明日期"),
        ("XXXX-XX-XX?", "date not stated in the source", "来源未注明日期"),
        ("XXXX/..", "date not stated in the source", "来源未注明日期"),
        ("[1667,1668]", "1667 or 1668", "1667年或1668年"),
        ("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672", "1667年、1668年和1670年至1672年"),
        ("{1667-05..1667-07}", "May 1667 – July 1667", "1667年5月至1667年7月"),
        ("[..1984]", "1984 or earlier", "1984年或更早"),
        ("[1667,1760-12..]", "1667 or December 1760 or later", "1667年或1760年12月或更晚"),
        ("{..1984,1990..}", "until 1984 and since 1990", "至1984年止和1990年起"),
        ("19X5~", "about 1905–1995", "约1905年至1995年"),
        ("19X5-05", "1905–1995", "1905年至1995年"),
        ("199X-05", "May in the 1990s", "20世纪90年代5月"),
        ("156X-12-25", "December 25 in the 1560s", "16世纪60年代12月25日"),
        ("19XX-12-25", "December 25 in the 20th century", "20世纪12月25日"),
        ("199X-21", "spring in the 1990s", "20世纪90年代春"),
        ("2010-1X", "a month in 2010", "2010年某月"),
        ("2010-12-2X", "a day in December 2010", "2010年12月某日"),
        ("2010-XX-22", "a day in 2010", "2010年某日"),
        ("Y1E100", "1E100", "1E100年"),
        ("XXXX-XX-22", "date not stated in the source", "来源未注明日期"),
    ] {
        assert_eq!(phrase(&date(text), &english), in_english, "{text}");
        assert_eq!(phrase(&date(text), &chinese), in_chinese, "{text}");
    }
}

#[test]
fn short_phrases_are_for_labels() {
    let [english, chinese] = languages();
    for (text, in_english, in_chinese) in [
        ("1998", "1998", "1998年"),
        ("199X", "1990s", "1990年代"),
        ("200X", "2000–2009", "21世纪头十年"),
        ("2020-12-31", "Dec 31, 2020", "2020年12月31日"),
        ("2020/..", "since 2020", "2020年起"),
        ("XXXX-09-22", "Sep 22", "9月22日"),
    ] {
        assert_eq!(short_phrase(&date(text), &english), in_english, "{text}");
        assert_eq!(short_phrase(&date(text), &chinese), in_chinese, "{text}");
    }
}

#[test]
fn patterns_have_their_placeholders_and_no_others() {
    let [english, chinese] = languages();
    assert_eq!(english.problems(), []);
    assert_eq!(chinese.problems(), []);
    let mut broken = english;
    broken.day = "{month} {day}".to_owned();
    broken.since = "since then".to_owned();
    broken.short_decade = "{tens}s".to_owned();
    broken.undated = "{date} of {year}".to_owned();
    let problems: Vec<String> = broken.problems().iter().map(|(field, problem)| format!("{field} {problem}")).collect();
    assert_eq!(
        problems,
        [
            "day has no {year}; it has to name it",
            "since has no {start}; it has to name it",
            "undated has {year}, which is no placeholder here; it takes {date}",
            "short_decade has neither {decade} nor {century}; it has to say which decade",
        ]
    );
    let eleven_months = ENGLISH.replace("\"January\", ", "");
    let error = serde_json::from_str::<DateWords>(&eleven_months).unwrap_err().to_string();
    assert!(error.contains("length 11, expected an array of length 12"), "{error}");
    let line = 1 + ENGLISH.lines().position(|line| line.contains("\"months\"")).unwrap();
    assert!(error.contains(&format!("line {line} ")), "{error} is not in line {line}");
}

#[test]
fn unknown_placeholders_are_kept() {
    let [mut odd, _] = languages();
    odd.year = "{{year} {else} {".to_owned();
    assert_eq!(phrase(&date("2010"), &odd), "{{year} {else} {");
}
