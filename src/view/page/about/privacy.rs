//! What is kept on this device, and the switch that takes it back.

use leptos::prelude::*;

use super::super::super::Cx;
use crate::model::phrase as p;
use crate::view::node::{Node, el, nodes};

pub(super) fn privacy(cx: Cx) -> Node {
    let hands = cx.atlas.hands;
    let remembers = RwSignal::new(hands.remembers());
    let stored = RwSignal::new(hands.stored());
    let said = RwSignal::new("");
    let change = move |on: bool| {
        let done = hands.set_remembers(on);
        remembers.set(hands.remembers());
        stored.set(hands.stored());
        said.set(match (done, on) {
            (false, _) => cx.t(p::NOT_STORED),
            (true, true) => "",
            (true, false) => cx.t(p::FORGOTTEN),
        });
    };
    let list = move || {
        let items = nodes(&mut stored.get().into_iter().map(|(name, value)| {
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
                                .live("checked", move || remembers.get())
                                .on_change(move || change(!remembers.get_untracked())),
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
