//! How bands and open ends fade: masks, of which a drawing has those that it needs.

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
    view! { <defs>{fades.iter().filter(is_needed).map(fade).collect_view()}</defs> }
}
