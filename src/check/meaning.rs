//! What the shape cannot say: that dates are dates, references lead somewhere, texts agree.

mod block;
mod fact;
mod number;
mod placeholder;
mod record;
mod reference;
mod rule;
mod scalar;
mod site;
mod source;
mod text;

use super::context::Context;
use super::problems::Problems;

/// Reports every value whose shape is right and whose meaning is not.
///
/// Each rule looks at what it understands and passes over the rest, so that one
/// malformed record hides nothing about the others.
pub(super) fn check(context: &Context<'_>, problems: &mut Problems) {
    let figures = number::Figures::new(context);
    for root in context.files() {
        root.walk(&mut |spot| {
            rule::apply(spot, context, problems);
            text::check(spot, context, &figures, problems);
        });
    }
    fact::check(context, problems);
    site::check(context, problems);
    source::check(context, problems);
}
