//! The faults of a running sandbox, and how often each has matched.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;

use super::{Effect, Fault};

/// The faults of a running sandbox.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    armed: Mutex<Vec<Armed>>,
    /// The last page of each listing that has a fault on its pages.
    pages: Mutex<HashMap<String, Bytes>>,
}

#[derive(Debug)]
struct Armed {
    fault: Fault,
    matched: u64,
}

/// The effects on one request: a delay, then at most one other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) delay: Duration,
    pub(crate) effect: Option<Effect>,
    /// Another request of this operation may need the page that this one returns.
    pub(crate) keeps_page: bool,
}

impl Verdict {
    /// How far the server's clock is ahead.
    pub(crate) fn skew(&self) -> time::Duration {
        match self.effect {
            Some(Effect::Skew(seconds)) => time::Duration::seconds(seconds),
            _ => time::Duration::ZERO,
        }
    }
}

impl Faults {
    pub(crate) fn new(faults: Vec<Fault>) -> Self {
        let plan = Self::default();
        for fault in faults {
            plan.add(fault);
        }
        plan
    }

    pub(crate) fn add(&self, fault: Fault) {
        self.lock().push(Armed { fault, matched: 0 });
    }

    /// Counts a request of `operation` and says what happens to it. Delays add up; of the other
    /// effects, the fault that was given first wins.
    pub(crate) fn judge(&self, operation: &str) -> Verdict {
        let mut verdict = Verdict::default();
        for armed in self.lock().iter_mut() {
            if armed.fault.operation != "*" && armed.fault.operation != operation {
                continue;
            }
            armed.matched += 1;
            verdict.keeps_page |= matches!(armed.fault.effect, Effect::Page(_));
            if !armed.fault.when.fires(armed.matched) {
                continue;
            }
            match &armed.fault.effect {
                Effect::Delay(time) => verdict.delay = verdict.delay.saturating_add(*time),
                effect if verdict.effect.is_none() => verdict.effect = Some(effect.clone()),
                _ => {}
            }
        }
        verdict
    }

    /// Keeps a page of a listing, and returns the one before.
    pub(crate) fn keep_page(&self, operation: &str, page: Bytes) -> Option<Bytes> {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(operation.to_owned(), page)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Armed>> {
        // Nothing panics while the lock is held, and counts stay usable if something did.
        self.armed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ResetAt;
    use super::*;

    /// Which of the first six requests the fault fires on.
    fn fires_on(fault: Fault) -> Vec<usize> {
        let plan = Faults::new(vec![fault]);
        (1..=6)
            .filter(|_| plan.judge("GetObject").effect.is_some())
            .collect()
    }

    #[test]
    fn a_fault_fires_on_the_requests_that_it_names() {
        let fault = || Fault::on("GetObject").reset();
        assert_eq!(fires_on(fault()), [1]);
        assert_eq!(fires_on(fault().nth(3)), [3]);
        assert_eq!(fires_on(fault().from(4)), [4, 5, 6]);
        assert_eq!(fires_on(fault().every(2)), [2, 4, 6]);
        assert_eq!(fires_on(fault().every(1)), [1, 2, 3, 4, 5, 6]);
        assert_eq!(fires_on(fault().nth(0)), [] as [usize; 0]);
    }

    #[test]
    fn other_operations_are_neither_hit_nor_counted() {
        let plan = Faults::new(vec![Fault::on("GetObject").nth(2).reset()]);
        assert_eq!(plan.judge("GetObject").effect, None);
        assert_eq!(plan.judge("PutObject").effect, None);
        assert_eq!(
            plan.judge("GetObject").effect,
            Some(Effect::Reset(ResetAt::Start))
        );
    }

    #[test]
    fn delays_add_up_and_the_first_other_effect_wins() {
        let second = Duration::from_secs(1);
        let plan = Faults::new(vec![
            Fault::on("*").delay(second),
            Fault::on("GetObject").truncate(7),
            Fault::on("GetObject").reset(),
            Fault::on("GetObject").delay(second),
        ]);
        let verdict = plan.judge("GetObject");
        assert_eq!(verdict.delay, 2 * second);
        assert_eq!(verdict.effect, Some(Effect::Truncate(7)));
    }
}
