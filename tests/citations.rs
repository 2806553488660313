//! Citations of figures, and the records that are related to a figure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::content::backlinks;
use atlas::content::citation::{CitationForm, citation};

const FORMS: [CitationForm; 3] = [CitationForm::Plain, CitationForm::Apa, CitationForm::Gbt];
const URL: &str = "https://scmc-atlas.example/facts/#registry-cases";

#[test]
fn three_forms_in_two_languages() {
    let content = common::content();
    let table = [
        (
            "registry-cases",
            0,
            0,
            "Registered childhood leukemia cases: nearly 50,000 cases. Cases registered in the national pediatric leukemia registry. Date: not stated in the source. Source: Unsigned web profile of Shanghai Children’s Medical Center ¶4, China Health Trip, https://chinahealthtrip.com/shanghai-childrens-medical-center. SCMC Atlas, URL",
        ),
        (
            "registry-cases",
            1,
            0,
            "SCMC Atlas. (2026). Registered childhood leukemia cases: nearly 50,000 cases (Date: not stated in the source; Unsigned web profile of Shanghai Children’s Medical Center ¶4, China Health Trip, https://chinahealthtrip.com/shanghai-childrens-medical-center) [Data set]. URL",
        ),
        (
            "registry-cases",
            2,
            0,
            "SCMC Atlas. Registered childhood leukemia cases: nearly 50,000 cases (Date: not stated in the source; Unsigned web profile of Shanghai Children’s Medical Center ¶4, China Health Trip, https://chinahealthtrip.com/shanghai-childrens-medical-center)[DS/OL]. (2026-11-22)[2026-12-01]. URL.",
        ),
        (
            "registry-cases",
            0,
            1,
            "儿童白血病登记病例：近5万例。全国儿童白血病登记系统收录的病例。数据时间：来源未注明。来源：上海儿童医学中心网上简介（未署名）第4段，China Health Trip，https://chinahealthtrip.com/shanghai-childrens-medical-center。SCMC图志，URL",
        ),
        (
            "registry-cases",
            2,
            1,
            "SCMC图志. 儿童白血病登记病例：近5万例（数据时间：来源未注明；上海儿童医学中心网上简介（未署名）第4段，China Health Trip，https://chinahealthtrip.com/shanghai-childrens-medical-center）[DS/OL]. (2026-11-22)[2026-12-01]. URL.",
        ),
        (
            "performance-rank",
            1,
            0,
            "SCMC Atlas. (2026). Rank among China’s children’s hospitals: No. 1 (Date: 2019; Unsigned web profile of Shanghai Children’s Medical Center ¶3, China Health Trip, https://chinahealthtrip.com/shanghai-childrens-medical-center) [Data set]. URL",
        ),
    ];
    for (id, form, language, expected) in table {
        let (fact, language) = (content.fact(id).unwrap(), &content.site.languages[language]);
        let cited = citation(fact, content, language, FORMS[form], URL, "2026-12-01");
        assert_eq!(cited, expected.replace("URL", URL));
    }
}

#[test]
fn every_citation_is_complete() {
    let content = common::content();
    for language in content.site.languages.iter() {
        for fact in &content.facts {
            for form in FORMS {
                let cited = citation(fact, content, language, form, URL, "2026-12-01");
                let number = fact.value.grouped(&language.numbers);
                for part in [number.as_str(), URL, fact.label.get(language), content.site.name.get(language)] {
                    assert!(cited.contains(part), "{part} is missing: {cited}");
                }
                assert!(!cited.contains(['{', '}']), "{cited}");
            }
        }
    }
}

#[test]
fn related_figures_are_found_in_the_content() {
    let content = common::content();
    let related = |id: &str| {
        let fact = content.fact(id).unwrap();
        let others = content.facts.iter().filter(|other| backlinks::belong_together(content, fact, other));
        others.map(|other| other.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(related("beds-operational"), ["beds-planned"]);
    assert_eq!(related("beds-planned"), ["beds-operational"]);
    assert_eq!(related("registry-hospitals"), ["registry-cases"]);
    assert_eq!(related("partner-countries"), ["partner-institutions", "agreement-countries", "capacity-countries"]);
    assert!(content.events.iter().any(|event| backlinks::in_event(content, event, "performance-rank")));
}

/// The page of figures has all of them. Each should also be in a story, an article or the headlines.
#[test]
fn every_figure_is_used_in_a_text() {
    let content = common::content();
    for fact in &content.facts {
        let is_in_text = !backlinks::sections_using(content, &fact.id).is_empty();
        assert!(is_in_text || content.site.headlines.contains(&fact.id), "{} is used nowhere", fact.id);
    }
}
