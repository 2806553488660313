//! What stands on every page: header, main, footer.

mod footer;
mod header;

use super::{Cx, page};
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// A page in its frame; the timeline within another site's page goes without.
pub fn frame(cx: Cx, page: &Page) -> Node {
    let main = Node::from(el("main").set("id", "main").set("tabindex", "-1").child(page::page(cx, page)));
    if *page == Page::Timeline && cx.is_embedded() {
        return main;
    }
    Node::from(vec![
        Node::from(el("a").class("skip").set("href", "#main").child(cx.t(p::SKIP_TO_CONTENT))),
        header::header(cx, page),
        Node::from(el("p").class("notice failed-notice").set("role", "status").child(cx.t(p::FAILED_NOTICE))),
        Node::from(el("p").class("notice stopped-notice").set("role", "status").child(cx.t(p::STOPPED_NOTICE))),
        main,
        footer::footer(cx),
    ])
}
