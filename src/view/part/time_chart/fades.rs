//! How bands and open ends fade: masks, of which a drawing has those that it needs.

use super::items::Items;
use crate::chart::time_layout::Form;
use crate::view::node::{Node, el, nodes};

/// A form that fades: the ids of its mask and gradient, lying and standing, and the gradient's stops.
type Fade = (Form, [&'static str; 2], [&'static str; 2], [&'static str; 2], &'static [(&'static str, &'static str)]);

const FADES: [Fade; 3] = [
    (
        Form::Band,
        ["band", "fade-both"],
        ["band-down", "fade-ends"],
        ["url(#fade-both)", "url(#fade-ends)"],
        &[("0", "#333"), (".25", "#fff"), (".75", "#fff"), ("1", "#333")],
    ),
    (
        Form::Onward,
        ["onward", "fade-on"],
        ["onward-down", "fade-down"],
        ["url(#fade-on)", "url(#fade-down)"],
        &[("0", "#fff"), ("1", "#000")],
    ),
    (
        Form::Until,
        ["until", "fade-from"],
        ["until-down", "fade-up"],
        ["url(#fade-from)", "url(#fade-up)"],
        &[("0", "#000"), ("1", "#fff")],
    ),
];

/// The masks that a lying or a standing drawing needs.
pub(super) fn fades(items: &Items, stands: bool) -> Node {
    let needed = FADES.iter().filter(|(form, ..)| items.dated.iter().any(|item| item.stretch.form == *form));
    let fades = nodes(&mut needed.map(|(_, lying, standing, urls, stops)| {
        let [mask, gradient] = if stands { standing } else { lying };
        let [across, down] = urls;
        let stops = nodes(
            &mut stops
                .iter()
                .map(|(offset, color)| Node::from(el("stop").set("offset", *offset).set("stop-color", *color))),
        );
        let turned = |end: &'static str| stands.then_some(end);
        let fill = el("rect").set("width", "1").set("height", "1").set("fill", if stands { *down } else { *across });
        Node::from(vec![
            Node::from(
                el("linearGradient").set("id", *gradient).set("x2", turned("0")).set("y2", turned("1")).child(stops),
            ),
            Node::from(el("mask").set("id", *mask).set("maskContentUnits", "objectBoundingBox").child(fill)),
        ])
    }));
    Node::from(el("defs").child(fades))
}
