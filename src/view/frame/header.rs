//! The header: brand, pages, search, languages, theme.

use leptos::prelude::*;

use super::super::Cx;
use crate::model::phrase as p;
use crate::route::{Address, Page};
use crate::view::node::{Node, el};

/// The header of a page.
pub fn header(cx: Cx, current: &Page) -> Node {
    let mut links = vec![
        nav_link(cx, Page::Timeline, cx.t(p::TIMELINE), current),
        nav_link(cx, Page::Partners, cx.t(p::PARTNERS), current),
        nav_link(cx, Page::Facts, cx.t(p::FACTS), current),
    ];
    for story in &cx.content().stories {
        links.push(nav_link(cx, Page::Story(story.id.clone()), cx.say(&story.short), current));
    }
    links.push(nav_link(cx, Page::News, cx.t(p::NEWS), current));
    let here = (*current == Page::Overview).then_some("page");
    Node::from(
        el("header")
            .class("site-header")
            .child(
                el("a")
                    .class("brand")
                    .set("href", cx.href(Page::Overview))
                    .set("aria-current", here)
                    .child(
                        el("svg")
                            .set("viewBox", "0 0 24 24")
                            .set("width", "28")
                            .set("height", "28")
                            .set("aria-hidden", "true")
                            .child(
                                el("path")
                                    .set("d", "M12 1a11 11 0 1 0 .1 0zm0 4a7 7 0 1 0 .1 0zm0 4a3 3 0 1 0 .1 0z")
                                    .set("fill", "none")
                                    .set("stroke", "currentColor")
                                    .set("stroke-width", "1.6"),
                            ),
                    )
                    .child(el("span").child(cx.say(&cx.content().site.name))),
            )
            .child(
                el("nav")
                    .class("site-nav")
                    .set("aria-label", cx.t(p::MAIN_NAVIGATION))
                    .child(el("details").class("menu").child(el("summary").child(cx.t(p::MENU))))
                    .child(el("ul").child(links)),
            )
            .child(
                el("div")
                    .class("tools")
                    .child(
                        el("a")
                            .class("tool")
                            .set("href", cx.href(Page::Search))
                            .child(
                                el("svg")
                                    .set("viewBox", "0 0 16 16")
                                    .set("width", "16")
                                    .set("height", "16")
                                    .set("aria-hidden", "true")
                                    .child(
                                        el("path")
                                            .set("d", "M7 2a5 5 0 1 0 .1 0zm3.6 8.6L14.5 14.5")
                                            .set("fill", "none")
                                            .set("stroke", "currentColor")
                                            .set("stroke-width", "1.6"),
                                    ),
                            )
                            .child(el("span").child(cx.t(p::SEARCH))),
                    )
                    .child(languages(cx))
                    .child(theme(cx)),
            ),
    )
}

fn nav_link(cx: Cx, page: Page, name: &'static str, current: &Page) -> Node {
    let within = page == Page::News && matches!(current, Page::Article(_));
    let here = if page == *current { Some("page") } else { within.then_some("location") };
    Node::from(el("li").child(el("a").set("href", cx.href(page)).set("aria-current", here).child(name)))
}

/// A link to the same page, query and fragment in each other language.
pub fn languages(cx: Cx) -> Vec<Node> {
    let others = cx.content().site.languages.iter().enumerate().filter(move |(index, _)| *index != cx.lang);
    others
        .map(|(index, language)| {
            let href = move || cx.address.with(|address| cx.print(&Address { language: index, ..address.clone() }));
            Node::from(
                el("a")
                    .class("tool language")
                    .live("href", href)
                    .set("lang", language.tag.as_str())
                    .set("hreflang", language.tag.as_str())
                    .set("rel", "alternate")
                    .child(language.name.as_str()),
            )
        })
        .collect()
}

/// The themes in the order the button goes through them; empty is the system's.
const THEMES: [(&str, p::Phrase); 3] = [("", p::THEME_SYSTEM), ("light", p::THEME_LIGHT), ("dark", p::THEME_DARK)];

fn theme(cx: Cx) -> Node {
    let choices = cx.atlas.choices;
    let chosen = move || {
        choices.track();
        cx.atlas.hands.theme()
    };
    let place = move || {
        let chosen = chosen();
        THEMES.iter().position(|(id, _)| *id == chosen).unwrap_or(0)
    };
    let name = move || THEMES.get(place()).map_or("", |(_, phrase)| cx.t(*phrase));
    let next = move |_: &leptos::ev::MouseEvent| {
        let next = THEMES.get((place() + 1) % THEMES.len());
        cx.atlas.hands.set_theme(next.map_or("", |(id, _)| id));
        choices.update(|count| *count += 1);
    };
    let label = move || [cx.t(p::THEME), ": ", name()].concat();
    Node::from(
        el("button")
            .class("tool theme needs-app")
            .set("type", "button")
            .on_click(next)
            .live("aria-label", label)
            .live("title", label)
            .live("data-theme-shown", chosen)
            .child(
                el("svg")
                    .set("viewBox", "0 0 16 16")
                    .set("width", "16")
                    .set("height", "16")
                    .set("aria-hidden", "true")
                    .child(
                        el("circle")
                            .set("cx", "8")
                            .set("cy", "8")
                            .set("r", "6")
                            .set("fill", "none")
                            .set("stroke", "currentColor")
                            .set("stroke-width", "1.6"),
                    )
                    .child(el("path").class("half").set("d", "M8 2a6 6 0 0 1 0 12z").set("fill", "currentColor")),
            ),
    )
}
