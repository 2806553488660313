//! What both forms of the drawing share: links to events, their shapes, their labels, and clusters.

use super::super::mark::outline;
use super::{Chart, percent, pixels};
use crate::chart::time_layout::Form;
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{El, Node, el, nodes};

/// How a mark leads to its event.
pub(super) struct Link<'a> {
    chart: &'a Chart,
    event: &'static Event,
    /// Its place in the content's list.
    index: usize,
}

impl<'a> Link<'a> {
    pub(super) fn new(chart: &'a Chart, event: &'static Event, index: usize) -> Self {
        Self { chart, event, index }
    }

    /// The link of a mark on the line; it is said in full, as its label has room for a few words only.
    pub(super) fn mark(&self) -> El {
        self.dress(el("a").class("mark-link")).set("aria-label", self.label())
    }

    /// Gives a link its address, what it stands for, and its state.
    pub(super) fn dress(&self, link: El) -> El {
        let Self { chart, event, index } = self;
        let selected = chart.home && chart.selected == event.id;
        let tab =
            (chart.home && chart.cx.atlas.hands.live()).then(|| if chart.stop == Some(*index) { "0" } else { "-1" });
        link.set("href", chart.cx.href_at(Page::Timeline, &event.id))
            .set("data-mark", event.id.as_str())
            .set("data-topic", event.topics.first().map(String::as_str))
            .set("aria-current", selected.then_some("true"))
            .set("tabindex", tab)
    }

    /// What a screen reader says of the mark: when, what, and which of how many.
    fn label(&self) -> String {
        let Self { chart, event, index } = self;
        let cx = chart.cx;
        let mut label = [event.date.phrase(cx.language), ": ", cx.say(&event.short)].concat();
        if chart.home {
            label.push_str(&cx.fill(
                p::OF_ALL,
                &[("n", &(index + 1).to_string()), ("total", &cx.content().events.len().to_string())],
            ));
        }
        label
    }
}

/// A label: the event in a few words, with a sign for each doubt and a dot for each further topic.
pub(super) fn label(chart: &Chart, event: &'static Event) -> El {
    let doubt = match (event.date.is_approximate(), event.date.is_uncertain()) {
        (false, false) => "",
        (true, false) => "~ ",
        (false, true) => "? ",
        (true, true) => "~? ",
    };
    let further = nodes(&mut event.topics.iter().skip(1).map(|topic| {
        Node::from(el("tspan").class("further").set("data-topic", topic.as_str()).set("dx", "3").child("•"))
    }));
    el("text").child(doubt).child(chart.cx.say(&event.short)).child(chart.home.then_some(further))
}

/// The box of a mark: where it begins and how far it reaches along the line and across it, ready to be written.
pub(super) struct Extent {
    pub(super) x: String,
    pub(super) y: String,
    pub(super) width: String,
    pub(super) height: String,
    /// The middle of a point: where, and how far across.
    pub(super) middle: (String, String),
}

/// The mark itself, as wide as what is not known.
pub(super) fn shape(chart: &Chart, event: &'static Event, form: Form, extent: Extent) -> Node {
    let doubt = if event.date.is_uncertain() { " doubtful" } else { "" };
    if form == Form::Point {
        let topic = event.topics.first().and_then(|id| chart.cx.content().topic(id));
        let (x, y) = extent.middle;
        return Node::from(
            el("svg").set("x", x).set("y", y).set("overflow", "visible").child(
                el("path")
                    .set("class", ["span point", doubt].concat())
                    .set("d", topic.map(|topic| outline(topic.shape)).unwrap_or_default()),
            ),
        );
    }
    let class = ["span ", form_class(form), doubt].concat();
    Node::from(
        el("rect")
            .set("class", class)
            .set("x", extent.x)
            .set("y", extent.y)
            .set("width", extent.width)
            .set("height", extent.height)
            .set("rx", "3"),
    )
}

/// Several events that have no room, as their number.
pub(super) fn cluster(
    chart: &Chart,
    (first, last): (usize, usize),
    count: usize,
    x: f64,
    y: f64,
    across: bool,
) -> Node {
    let cx = chart.cx;
    let items = &chart.items.dated;
    let event = |place: usize| items.get(place).map(|item| item.event);
    let (Some(from), Some(to)) = (event(first), event(last)) else { return Node::Empty };
    let number = count.to_string();
    let said = [
        cx.fill(p::EVENTS_HERE, &[("n", &number)]).as_str(),
        ": ",
        from.date.phrase(cx.language),
        " – ",
        to.date.phrase(cx.language),
    ]
    .concat();
    let at = if across { percent(x) } else { pixels(x) };
    Node::from(
        el("a")
            .class("cluster")
            .set("href", cx.href_at(Page::Timeline, &from.id))
            .set("role", "button")
            .set("data-cluster", [first.to_string(), last.to_string()].join(" "))
            .set("aria-label", said)
            .set("tabindex", cx.atlas.hands.live().then_some("-1"))
            .child(
                el("rect")
                    .set("x", at.clone())
                    .set("y", pixels(y))
                    .set("width", "44")
                    .set("height", "44")
                    .set("rx", "12"),
            )
            .child(
                el("text")
                    .set("x", at)
                    .set("dx", "22")
                    .set("y", pixels(y + 27.0))
                    .set("text-anchor", "middle")
                    .child(["+", &number].concat()),
            ),
    )
}

/// The class of a mark's form.
fn form_class(form: Form) -> &'static str {
    match form {
        Form::Point => "point",
        Form::Block => "block",
        Form::Band => "band",
        Form::Onward => "onward",
        Form::Until => "until",
    }
}
