//! Fingers and the mouse on a drawing: taps, throws, and what stays under the hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use atlas::chart::gesture::{Gesture, Lift};
use atlas::chart::projection::Point;
use atlas::chart::time_scale::TimeScale;
use proptest::prelude::*;

#[test]
fn taps_are_told_from_drags() {
    use Lift::{Nothing, Tap, Throw};
    /// Where a finger came down, where it moved to, and when it went up; on a line of 800 pixels.
    type Touch = (f64, f64, f64);
    let cases: [(&str, &[Touch], &[Lift]); 9] = [
        ("a tap", &[(0.5, 0.5, 0.0)], &[Tap]),
        ("a tap of a shaky hand", &[(0.5, 0.506, 0.0)], &[Tap]),
        ("a drag", &[(0.5, 0.507, 0.0)], &[Nothing]),
        ("a drag to the left", &[(0.5, 0.4, 0.0)], &[Nothing]),
        ("two quick taps", &[(0.5, 0.5, 0.0), (0.51, 0.51, 349.0)], &[Tap, Lift::DoubleTap(at(0.51))]),
        ("two slow taps", &[(0.5, 0.5, 0.0), (0.5, 0.5, 350.0)], &[Tap, Tap]),
        ("two taps apart", &[(0.5, 0.5, 0.0), (0.54, 0.54, 100.0)], &[Tap, Tap]),
        ("three taps", &[(0.5, 0.5, 0.0), (0.5, 0.5, 90.0), (0.5, 0.5, 180.0)], &[Tap, Lift::DoubleTap(at(0.5)), Tap]),
        ("a drag between", &[(0.5, 0.5, 0.0), (0.5, 0.6, 90.0), (0.5, 0.5, 180.0)], &[Tap, Nothing, Tap]),
    ];
    for (what, fingers, wanted) in cases {
        let mut gesture = Gesture::default();
        let lifts = fingers.iter().map(|(from, to, time)| {
            gesture.press(1, at(*from), true);
            let near = gesture.slide(1, at(*to), *time);
            assert_eq!(near.is_some(), gesture.has_dragged(), "{what}");
            // So late that nothing is thrown.
            match gesture.lift(1, *time) {
                Throw(_) => Nothing,
                lift => lift,
            }
        });
        assert_eq!(lifts.collect::<Vec<_>>(), wanted, "{what}");
    }
    let mut gesture = Gesture::default();
    gesture.press(1, at(0.4), true);
    gesture.press(2, at(0.6), true);
    assert_eq!((gesture.lift(1, 0.0), gesture.lift(2, 9.0)), (Nothing, Nothing), "two fingers are no taps");
    for (id, wanted) in [(1, Tap), (1, Tap), (2, Nothing)] {
        gesture.press(1, at(0.5), true);
        assert_eq!(gesture.lift(id, 0.0), wanted);
        gesture.cancel(1);
        assert_eq!(gesture.lift(1, 0.0), Nothing, "cancel forgets both the finger and the tap");
    }
}

#[test]
fn the_way_a_finger_sets_out_decides_whether_the_page_scrolls() {
    let moved = |scrolls: bool, steps: &[(f64, f64)]| {
        let mut gesture = Gesture::default();
        gesture.press(1, Point { x: 100.0, y: 100.0 }, scrolls);
        let mut moved = 0;
        for (time, (x, y)) in (0_u8..).zip(steps) {
            let slide = gesture.slide(1, Point { x: 100.0 + x, y: 100.0 + y }, f64::from(time));
            moved += usize::from(slide.is_some());
        }
        (moved, gesture.lift(1, 1000.0), gesture.has_dragged())
    };
    let down = [(0.0, 4.0), (2.0, 8.0), (40.0, 20.0), (90.0, 21.0)];
    assert_eq!(
        moved(true, &down),
        (0, Lift::Nothing, true),
        "what sets out downwards scrolls to its end, and is no tap"
    );
    assert_eq!(moved(false, &down), (3, Lift::Nothing, true), "the mouse never scrolls");
    let across = [(4.0, 0.0), (8.0, -2.0), (9.0, -60.0)];
    assert_eq!(moved(true, &across), (2, Lift::Nothing, true), "what sets out across moves, wherever it goes");
    assert_eq!(moved(true, &[(0.0, 4.0)]), (0, Lift::Tap, false), "a shaky tap is one");
    let mut gesture = Gesture::default();
    gesture.press(1, at(0.4), true);
    gesture.press(2, at(0.6), true);
    assert!(gesture.slide(2, Point { x: 480.0, y: 40.0 }, 0.0).is_some(), "two fingers scroll nothing");
}

#[test]
fn what_is_let_go_while_it_moves_is_thrown() {
    let thrown = |rests: f64| {
        let mut gesture = Gesture::default();
        gesture.press(1, Point { x: 100.0, y: 100.0 }, true);
        for step in 1..9 {
            let step = f64::from(step);
            gesture.slide(1, Point { x: 100.0 + 8.0 * step, y: 100.0 - 4.0 * step }, 16.0 * step);
        }
        gesture.lift(1, 128.0 + rests)
    };
    let Lift::Throw(pace) = thrown(10.0) else { panic!("{:?}", thrown(10.0)) };
    assert!((pace.x - 0.5).abs() < 0.02 && (pace.y + 0.25).abs() < 0.02, "{pace:?}");
    assert_eq!(thrown(80.0), Lift::Nothing, "who holds still has not thrown");
}

/// A place along a line of 800 pixels.
fn at(part: f64) -> Point {
    Point { x: part * LENGTH, y: 7.0 }
}

const LENGTH: f64 = 800.0;

/// What hands do to a line: a finger of three, and where it is.
#[derive(Clone, Copy, Debug)]
enum Hand {
    Press(i32, f64),
    Slide(i32, f64),
    Lift(i32),
    Cancel(i32),
}

fn hand() -> impl Strategy<Value = Hand> {
    (0..6, 0..4_i32, prop_oneof![0.0..=1.0_f64, Just(0.5), -3.0..3.0_f64]).prop_map(|(what, id, place)| match what {
        0 | 1 => Hand::Press(id % 3, place),
        2 => Hand::Lift(id),
        3 if place > 0.5 => Hand::Cancel(id),
        _ => Hand::Slide(id, place),
    })
}

fn all() -> TimeScale {
    TimeScale::new(0.0, 100_000.0)
}

proptest! {
    #[test]
    fn days_stay_under_the_fingers(moves in prop::collection::vec(hand(), 0..60)) {
        let (mut gesture, mut line) = (Gesture::default(), TimeScale::new(40_000.0, 60_000.0));
        let mut held = line;
        // Where each finger is, and the day under it since one came or went; in the order that they came.
        let mut down: Vec<(i32, f64, f64)> = Vec::new();
        for (time, one) in moves.into_iter().enumerate() {
            let time = time as f64 * 1000.0;
            let gone = |down: &mut Vec<(i32, f64, f64)>, id: i32| {
                down.retain(|finger| finger.0 != id);
                down.iter_mut().for_each(|finger| finger.2 = line.day_at(finger.1));
            };
            match one {
                Hand::Press(id, place) => {
                    gone(&mut down, id);
                    down.push((id, place, line.day_at(place)));
                    gesture.press(id, at(place), true);
                }
                Hand::Lift(id) => {
                    let alone = down.len() == 1;
                    let (known, dragged) = (down.iter().any(|finger| finger.0 == id), gesture.has_dragged());
                    if known {
                        gone(&mut down, id);
                    }
                    let lift = gesture.lift(id, time);
                    prop_assert_eq!(lift, if known && alone && !dragged { Lift::Tap } else { Lift::Nothing });
                }
                Hand::Cancel(id) => {
                    gone(&mut down, id);
                    gesture.cancel(id);
                }
                Hand::Slide(id, place) => {
                    let Some(finger) = down.iter_mut().find(|finger| finger.0 == id) else {
                        prop_assert_eq!(gesture.slide(id, at(place), time), None, "nobody knows {}", id);
                        continue;
                    };
                    finger.1 = place;
                    let Some(slide) = gesture.slide(id, at(place), time) else { continue };
                    if slide.fresh {
                        held = line;
                    }
                    let (from, to) = (slide.from.x / LENGTH, slide.to.x / LENGTH);
                    let slid = held.carry(slide.factor, from, to, all());
                    let crossed = matches!(down[..], [(_, a, first), (_, b, second), ..]
                        if (second - first) * (b - a) <= 0.0 || (b - a).abs() * LENGTH < 1.5
                            || (second - first).abs() / held.days() * LENGTH < 1.5);
                    let tight = slid.from() < 1.0 || slid.to() > 99_999.0 || slid.days() < 7.1 || slid.days() > 99_000.0;
                    prop_assert!(slid.from() > -1e-6 && slid.to() < 100_000.001 && slid.days() > 6.999);
                    if !crossed && !tight {
                        for (_, place, day) in down.iter().take(2) {
                            prop_assert!((slid.day_at(*place) - day).abs() < 1e-3, "{down:?} on {slid:?}");
                        }
                    }
                    line = slid;
                }
            }
        }
    }
}
