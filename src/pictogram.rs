//! Drawings of a single figure: a pictogram of squares, a part of a bar, a podium.

/// The most squares of a pictogram that a reader can still tell apart on a card.
pub const MAX_SQUARES: usize = 600;

/// The length of a whole bar, of which [`bar_length`] is a part.
pub const BAR_LENGTH: usize = 1000;

/// A grid of squares, the first of which are filled. Lengths are in `viewBox` units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pictogram {
    /// The number of squares.
    pub total: usize,
    /// The number of filled squares, at most `total`; they come first.
    pub filled: usize,
    /// The number of squares in a full row.
    pub columns: usize,
    /// The side of a square.
    pub side: usize,
    /// The space between two squares.
    pub gap: usize,
    /// The width of the drawing.
    pub width: usize,
    /// The height of the drawing, with a gap after the last row.
    pub height: usize,
}

impl Pictogram {
    /// A percentage as a hundred squares; `None` outside 0 to 100.
    pub fn percentage(percent: f64) -> Option<Self> {
        let filled = whole_number(percent.round(), 100)?;
        Some(Self::new(100, filled, 20, 16, 4))
    }

    /// One filled square per counted thing; `None` where `count` is no whole number from 1 to [`MAX_SQUARES`].
    pub fn count(count: f64) -> Option<Self> {
        let total = whole_number(count, MAX_SQUARES).filter(|&total| total > 0)?;
        Some(match total {
            0..=60 => Self::new(total, total, 12, 24, 8),
            61..=200 => Self::new(total, total, 25, 12, 4),
            _ => Self::new(total, total, 50, 6, 2),
        })
    }

    /// Like [`count`](Self::count), but a square may be worth ten, a hundred and so on; also returns its worth.
    pub fn scaled_count(count: f64) -> Option<(Self, usize)> {
        let mut worth = 1;
        let mut squares = count;
        while squares > 600.0 && worth < 1_000_000_000 {
            worth *= 10;
            squares /= 10.0;
        }
        Some((Self::count(squares)?, worth))
    }

    /// The same with one empty square more: the source says "more than".
    pub fn with_empty_square(self) -> Self {
        Self::new(self.total + 1, self.filled, self.columns, self.side, self.gap)
    }

    /// The `d` of an SVG path that draws the first `count` squares.
    ///
    /// Each row is one line through the middle of its squares: stroke it with a width and a dash of `side`
    /// and a dash gap of `gap`. Hundreds of squares are then one element.
    pub fn rows_path(&self, count: usize) -> String {
        let columns = self.columns.max(1);
        let pitch = self.side + self.gap;
        let rows = (0..count.div_ceil(columns)).map(|row| {
            let in_row = (count - row * columns).min(columns);
            format!("M0 {}h{}", self.side / 2 + row * pitch, in_row * pitch - self.gap)
        });
        rows.collect()
    }

    fn new(total: usize, filled: usize, columns: usize, side: usize, gap: usize) -> Self {
        let height = total.div_ceil(columns.max(1)) * (side + gap);
        Self { total, filled, columns, side, gap, width: 400, height }
    }
}

/// The length of `part` on a bar where `whole` is [`BAR_LENGTH`] long; `None` unless 0 ≤ `part` ≤ `whole` and
/// `whole` is positive.
pub fn bar_length(part: f64, whole: f64) -> Option<usize> {
    (whole > 0.0).then_some(())?;
    whole_number((part / whole * 1000.0).round(), BAR_LENGTH)
}

/// A podium of three steps, as the `d` of SVG paths in a box of 120 by 48 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Podium {
    /// The outline of the step of the given rank.
    pub reached: &'static str,
    /// The outlines of the other two.
    pub others: &'static str,
}

/// The podium for a rank from 1 to 3; `None` for any other.
pub fn podium(rank: f64) -> Option<Podium> {
    const FIRST: &str = "M42 4h36v44H42z";
    const SECOND: &str = "M2 18h36v30H2z";
    const THIRD: &str = "M82 26h36v22H82z";
    match whole_number(rank, 3)? {
        1 => Some(Podium { reached: FIRST, others: "M2 18h36v30H2zM82 26h36v22H82z" }),
        2 => Some(Podium { reached: SECOND, others: "M42 4h36v44H42zM82 26h36v22H82z" }),
        3 => Some(Podium { reached: THIRD, others: "M42 4h36v44H42zM2 18h36v30H2z" }),
        _ => None,
    }
}

/// The integer that `value` is, if it is one from 0 to `most`.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to a thousand"
)]
fn whole_number(value: f64, most: usize) -> Option<usize> {
    let whole = value.round();
    let is_whole = (whole - value).abs() < 1e-9 && whole >= 0.0 && whole <= most as f64;
    is_whole.then_some(whole as usize)
}
