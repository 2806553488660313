//! What is kept on this device, and the switch that takes it back.

use leptos::prelude::*;

use super::super::super::Cx;
use crate::model::phrase as p;
use crate::view::node::{Node, el, nodes};

pub(super) fn privacy(cx: Cx) -> Node {
    let hands = cx.atlas.hands;
    let choices = cx.atlas.choices;
    let remembers = move || {
        choices.track();
        hands.remembers()
    };
    let said = RwSignal::new("");
    let change = move |on: bool| {
        let done = hands.set_remembers(on);
        choices.update(|count| *count += 1);
        said.set(match (done, on) {
            (false, _) => cx.t(p::NOT_STORED),
            (true, true) => "",
            (true, false) => cx.t(p::FORGOTTEN),
        });
    };
    let list = move || {
        choices.track();
        let items = nodes(&mut hands.stored().into_iter().map(|(name, value)| {
            Node::from(el("li").child(el("code").child([name, " = ".to_owned(), value].concat())))
        }));
        if items.is_empty() { cx.t(p::STORED_NOTHING).into() } else { Node::from(el("ul").child(items)) }
    };
    Node::from(
        el("div").class("card privacy-panel").child(el("p").class("without-app").child(cx.t(p::NEEDS_SCRIPT))).child(
            el("div")
                .class("needs-app")
                .child(
                    el("label")
                        .class("switch")
                        .child(
                            el("input")
                                .set("type", "checkbox")
                                .live("checked", remembers)
                                .on_change(move || change(!hands.remembers())),
                        )
                        .child(" ")
                        .child(cx.t(p::REMEMBER)),
                )
                .child(el("p").class("hint").child(cx.t(p::REMEMBER_NOTE)))
                .child(
                    el("div")
                        .class("stored")
                        .child(el("strong").child(cx.t(p::STORED_NOW)))
                        .child(" ")
                        .live_child(list),
                )
                .child(el("button").set("type", "button").on_click(move |_| change(false)).child(cx.t(p::FORGET)))
                .child(el("p").set("role", "status").live_child(move || said.get())),
        ),
    )
}
