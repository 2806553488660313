//! Routes: every page to its address and back, and every string to a route.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::content::language::{LanguageId, Languages};
use atlas::route::{Base, Page, Query, Route, Years};
use proptest::prelude::*;

/// The language at an index of the content.
fn language(index: usize) -> LanguageId {
    common::content().site.languages.with_ids().nth(index).unwrap().0
}

#[test]
fn every_page_has_an_address_that_leads_back() {
    let content = common::content();
    for base in ["/", "/sub/path/"].map(Base::new) {
        for page in Page::all(content) {
            for (language, _) in content.site.languages.with_ids() {
                let route = Route::to(page.clone(), language);
                let href = route.href(&base, content);
                assert!(href.ends_with('/'), "{href}");
                assert_eq!(Route::parse(&href, &base, content), route, "{href}");
            }
        }
    }
}

#[test]
fn addresses_are_those_of_the_contract() {
    let content = common::content();
    let base = Base::new("/");
    let table = [
        ("/", Page::Overview, 0),
        ("/zh/", Page::Overview, 1),
        ("/timeline/", Page::Timeline, 0),
        ("/zh/partners/", Page::Partners, 1),
        ("/care/", Page::Story("care".into()), 0),
        ("/zh/news/", Page::News, 1),
        ("/news/child-mental-health-forum/", Page::Article("child-mental-health-forum".into()), 0),
        ("/zh/about/", Page::About, 1),
        ("/404.html", Page::NotFound, 0),
        ("/zh/404.html", Page::NotFound, 1),
    ];
    for (text, page, index) in table {
        let route = Route::to(page, language(index));
        assert_eq!(route.href(&base, content), text);
        assert_eq!(Route::parse(text, &base, content), route, "{text}");
    }
}

#[test]
fn unusual_addresses_are_accepted_or_not_found() {
    let content = common::content();
    let base = Base::new("/sub/");
    let table = [
        ("/sub", Page::Overview, 0),
        ("/sub/timeline", Page::Timeline, 0),
        ("/sub/timeline/index.html", Page::Timeline, 0),
        ("/sub/index.html", Page::Overview, 0),
        ("/sub/zh", Page::Overview, 1),
        ("/sub/zh/index.html", Page::Overview, 1),
        ("/sub/zh/nowhere/", Page::NotFound, 1),
        ("/sub/zhang/", Page::NotFound, 0),
        ("/sub/timeline/more/", Page::NotFound, 0),
        ("/sub//timeline/", Page::NotFound, 0),
        ("/elsewhere/timeline/", Page::NotFound, 0),
        ("", Page::NotFound, 0),
        ("/sub/%74imeline/", Page::Timeline, 0),
        ("/sub/%zz/", Page::NotFound, 0),
        ("/sub/%ff%fe/", Page::NotFound, 0),
    ];
    for (text, page, index) in table {
        let route = Route::parse(text, &base, content);
        assert_eq!((route.page, route.language), (page, language(index)), "{text}");
    }
}

#[test]
fn queries_and_fragments_survive() {
    let content = common::content();
    let base = Base::new("/");
    let text = "/search/?q=%E7%99%BD%E8%A1%80%E7%97%85&x=1+2#caf%C3%A9";
    let route = Route::parse(text, &base, content);
    assert_eq!(route.query.get("q"), Some("白血病"));
    assert_eq!(route.query.get("x"), Some("1 2"));
    assert_eq!(route.query.get("y"), None);
    assert_eq!(route.fragment, "café");
    assert_eq!(Route::parse(&route.href(&base, content), &base, content), route);
}

#[test]
fn years_are_parsed_leniently() {
    let years = |text: &str| Query::parse(text).years();
    assert_eq!(years("from=1998&to=2010"), Years { from: Some(1998), to: Some(2010) });
    assert_eq!(years("from=2010&to=1998"), Years { from: Some(1998), to: Some(2010) });
    assert_eq!(years("to=-44"), Years { from: None, to: Some(-44) });
    assert_eq!(years("from=soon&to="), Years::default());
    assert_eq!(years("from=99999999999999999999"), Years::default());
}

proptest! {
    #[test]
    fn any_string_is_a_route(text in any::<String>(), base in "[/a-z]{0,8}") {
        let content = common::content();
        let base = Base::new(&base);
        let route = Route::parse(&text, &base, content);
        let again = Route::parse(&route.href(&base, content), &base, content);
        prop_assert_eq!(again.page, route.page);
        prop_assert_eq!(again.query, route.query);
        prop_assert_eq!(again.fragment, route.fragment);
    }

    #[test]
    fn any_query_comes_back(pairs in prop::collection::vec((".{1,9}", ".{0,9}"), 0..5)) {
        let content = common::content();
        let base = Base::new("/");
        let mut query = Query::default();
        for (name, value) in &pairs {
            query = query.with(name, Some(value));
        }
        let route = Route::to(Page::Search, Languages::DEFAULT).with_query(query.clone());
        prop_assert_eq!(Route::parse(&route.href(&base, content), &base, content).query, query);
    }
}
