//! How bands and open ends fade, and how steps rise: a drawing has the gradients that it needs.

use leptos::prelude::*;

use super::bar::BarShape;
use super::chart_items::ChartItems;

/// The mask of a shape in one orientation.
struct Fade {
    shape: BarShape,
    mask: &'static str,
    gradient: &'static str,
    stops: &'static [(&'static str, &'static str)],
}

const BAND: &[(&str, &str)] = &[("0", "#333"), (".25", "#fff"), (".75", "#fff"), ("1", "#333")];
const OPEN_END: &[(&str, &str)] = &[("0", "#fff"), ("1", "#000")];
const OPEN_START: &[(&str, &str)] = &[("0", "#000"), ("1", "#fff")];

const HORIZONTAL: [Fade; 3] = [
    Fade { shape: BarShape::Band, mask: "band", gradient: "fade-both", stops: BAND },
    Fade { shape: BarShape::OpenEnd, mask: "open-end", gradient: "fade-right", stops: OPEN_END },
    Fade { shape: BarShape::OpenStart, mask: "open-start", gradient: "fade-left", stops: OPEN_START },
];

const VERTICAL: [Fade; 3] = [
    Fade { shape: BarShape::Band, mask: "band-vertical", gradient: "fade-ends", stops: BAND },
    Fade { shape: BarShape::OpenEnd, mask: "open-end-vertical", gradient: "fade-down", stops: OPEN_END },
    Fade { shape: BarShape::OpenStart, mask: "open-start-vertical", gradient: "fade-up", stops: OPEN_START },
];

/// The masks that a drawing of some events needs.
#[component]
pub fn Gradients(
    /// The events.
    items: std::sync::Arc<ChartItems>,
    /// Whether time runs downwards.
    vertical: bool,
) -> impl IntoView {
    let fades = if vertical { &VERTICAL } else { &HORIZONTAL };
    let is_needed = |fade: &&Fade| items.dated.iter().any(|item| item.bar.shape == fade.shape);
    let fade = |fade: &'static Fade| {
        let stops = fade.stops.iter().map(|(offset, color)| view! { <stop offset=*offset stop-color=*color /> });
        view! {
            <linearGradient id=fade.gradient x2=vertical.then_some("0") y2=vertical.then_some("1")>
                {stops.collect_view()}
            </linearGradient>
            <mask id=fade.mask maskContentUnits="objectBoundingBox">
                <rect width="1" height="1" fill=format!("url(#{})", fade.gradient) />
            </mask>
        }
    };
    // How a step rises while the date that it begins with is vague.
    let rise = (!vertical && items.is_stepped()).then(|| {
        view! { <linearGradient id="rise">{stops(&[("0", "0"), ("1", "1")])}</linearGradient> }
    });
    view! { <defs>{rise} {fades.iter().filter(is_needed).map(fade).collect_view()}</defs> }
}

/// The stops of a gradient of one color: where they are, and how opaque. They are not written as elements in one
/// `view!`, because Leptos would wrap what never changes in groups, which a gradient must not hold.
pub(super) fn stops(stops: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let stop = |(offset, opacity): &(&'static str, &'static str)| {
        view! { <stop offset=*offset stop-opacity=*opacity /> }
    };
    stops.iter().map(stop).collect_view()
}
