//! Counts as marks, shares as squares of a hundred, parts of a whole, places in an order.

/// Marks that can still be told apart on a card.
pub const MOST_MARKS: usize = 600;

/// Squares in rows: all of them, and how many of them are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many squares there are.
    pub total: usize,
    /// How many of them are filled, from the first on.
    pub filled: usize,
    /// How many stand in a row.
    pub columns: usize,
    /// Side of a square, in drawing units.
    pub mark: usize,
    /// Space between two squares.
    pub gap: usize,
    /// Width of the drawing.
    pub width: usize,
    /// Height of the drawing.
    pub height: usize,
}

impl Tally {
    fn new(total: usize, filled: usize, columns: usize, mark: usize, gap: usize, width: usize) -> Self {
        let rows = total.div_ceil(columns.max(1));
        Self { total, filled, columns, mark, gap, width, height: rows * (mark + gap) }
    }

    /// The same with one square more, which is not filled.
    pub fn and_one(self) -> Self {
        Self::new(self.total + 1, self.filled, self.columns, self.mark, self.gap, self.width)
    }

    /// Lines through the middle of the first `count` squares, row by row, to be
    /// drawn with a dash of `mark` and a gap of `gap`.
    pub fn rows_path(&self, count: usize) -> String {
        let step = self.mark + self.gap;
        let mut path = String::new();
        let mut left = count;
        let mut y = self.mark / 2;
        while left > 0 {
            let here = left.min(self.columns.max(1));
            path.push_str("M0 ");
            path.push_str(&y.to_string());
            path.push('h');
            path.push_str(&(here * step - self.gap).to_string());
            left -= here;
            y += step;
        }
        path
    }
}

/// A share of a hundred as a hundred squares; `None` outside 0 to 100.
pub fn share(percent: f64) -> Option<Tally> {
    let filled = whole_number(percent.round(), 100)?;
    Some(Tally::new(100, filled, 20, 16, 4, 400))
}

/// A count as that many marks; `None` where it is no count or too many to see.
pub fn marks(count: f64) -> Option<Tally> {
    let total = whole_number(count, MOST_MARKS).filter(|&total| total > 0)?;
    Some(match total {
        0..=60 => Tally::new(total, total, 12, 24, 8, 400),
        61..=200 => Tally::new(total, total, 25, 12, 4, 400),
        _ => Tally::new(total, total, 50, 6, 2, 400),
    })
}

/// A count too large for a mark each, as marks for ten, a hundred and so on; with how many each stands for.
pub fn marks_of_many(count: f64) -> Option<(Tally, usize)> {
    let mut each = 1;
    let mut rest = count;
    while rest > 600.0 && each < 1_000_000_000 {
        each *= 10;
        rest /= 10.0;
    }
    Some((marks(rest)?, each))
}

/// How much of a bar of 1000 a part fills; `None` where it is no part of the whole.
pub fn part(part: f64, whole: f64) -> Option<usize> {
    (whole > 0.0).then_some(())?;
    whole_number((part / whole * 1000.0).round(), 1000)
}

/// Steps of a podium: the one reached, and the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Outline of the step reached.
    pub reached: &'static str,
    /// Outlines of the others.
    pub others: &'static str,
}

/// The first three places of an order; `None` for a place that the drawing does not have.
pub fn steps(rank: f64) -> Option<Steps> {
    const FIRST: &str = "M42 4h36v44H42z";
    const SECOND: &str = "M2 18h36v30H2z";
    const THIRD: &str = "M82 26h36v22H82z";
    match whole_number(rank, 3)? {
        1 => Some(Steps { reached: FIRST, others: "M2 18h36v30H2zM82 26h36v22H82z" }),
        2 => Some(Steps { reached: SECOND, others: "M42 4h36v44H42zM82 26h36v22H82z" }),
        3 => Some(Steps { reached: THIRD, others: "M42 4h36v44H42zM2 18h36v30H2z" }),
        _ => None,
    }
}

/// The integer that `value` is, if it is one from 0 to `most`.
fn whole_number(value: f64, most: usize) -> Option<usize> {
    (0..=most).find(|&whole| {
        #[expect(clippy::cast_precision_loss, reason = "`most` is a few hundred")]
        let whole = whole as f64;
        (whole - value).abs() < 1e-9
    })
}
