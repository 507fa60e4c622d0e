//! Histories of requests that run at once, and whether they could have run one after another.

use std::fmt::Debug;
use std::sync::{Mutex, PoisonError};

use stateright::semantics::{ConsistencyTester, LinearizabilityTester, SequentialSpec};

/// What clients asked and were answered, in the order in which it happened.
#[derive(Debug)]
pub struct History<Op, Ret> {
    events: Mutex<Vec<(usize, Event<Op, Ret>)>>,
}

#[derive(Debug, Clone)]
enum Event<Op, Ret> {
    Asked(Op),
    Answered(Ret),
}

impl<Op, Ret> Default for History<Op, Ret> {
    fn default() -> Self {
        Self { events: Mutex::default() }
    }
}

impl<Op: Clone + Debug, Ret: Clone + Debug + PartialEq> History<Op, Ret> {
    /// Sends a request, and keeps when it was sent and when it was answered.
    pub async fn call(&self, client: usize, op: Op, request: impl Future<Output = Ret>) -> Ret {
        self.push(client, Event::Asked(op));
        let answer = request.await;
        self.push(client, Event::Answered(answer.clone()));
        answer
    }

    fn push(&self, client: usize, event: Event<Op, Ret>) {
        self.events.lock().unwrap_or_else(PoisonError::into_inner).push((client, event));
    }

    /// Fails unless each request can be thought to have happened at one moment between being sent and being answered
    /// (Herlihy and Wing's linearizability). Every request was answered.
    ///
    /// # Panics
    /// If it can't.
    pub fn assert_linearizable<Spec>(self, spec: Spec)
    where
        Spec: SequentialSpec<Op = Op, Ret = Ret> + Clone,
    {
        let events = self.events.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut tester = LinearizabilityTester::new(spec);
        for (client, event) in events.clone() {
            let taken = match event {
                Event::Asked(op) => tester.on_invoke(client, op).map(drop),
                Event::Answered(ret) => tester.on_return(client, ret).map(drop),
            };
            taken.expect("a client waits for each answer before it asks again");
        }
        let told: Vec<_> = events.iter().map(|(client, event)| format!("{client}: {event:?}")).collect();
        assert!(tester.is_consistent(), "no order explains this history:\n{}", told.join("\n"));
    }

    /// The requests with their answers, and for each whether `other` was under way at some time meanwhile.
    pub fn overlapped(&self, other: impl Fn(&Op) -> bool) -> Vec<(Op, Ret, bool)> {
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        let mut calls: Vec<(usize, Op, Option<Ret>, bool)> = Vec::new();
        for (client, event) in events.iter() {
            match event {
                Event::Asked(op) => {
                    let open = calls.iter_mut().filter(|(_, _, ret, _)| ret.is_none());
                    let mut beside_other = false;
                    for (_, earlier, _, beside) in open {
                        beside_other |= other(earlier);
                        *beside |= other(op);
                    }
                    calls.push((*client, op.clone(), None, beside_other));
                }
                Event::Answered(ret) => {
                    let open = calls.iter_mut().find(|(by, _, ret, _)| by == client && ret.is_none());
                    if let Some((_, _, answer, _)) = open {
                        *answer = Some(ret.clone());
                    }
                }
            }
        }
        calls.into_iter().filter_map(|(_, op, ret, beside)| Some((op, ret?, beside))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number that can be set and read.
    #[derive(Clone)]
    struct Register(u8);

    #[derive(Clone, Debug)]
    enum Op {
        Read,
        Write(u8),
    }

    impl SequentialSpec for Register {
        type Op = Op;
        type Ret = u8;

        fn invoke(&mut self, op: &Op) -> u8 {
            if let Op::Write(value) = op {
                self.0 = *value;
            }
            self.0
        }
    }

    fn history(events: Vec<(usize, Event<Op, u8>)>) -> History<Op, u8> {
        History { events: Mutex::new(events) }
    }

    #[test]
    fn a_read_beside_a_write_may_see_either_value() {
        for seen in [0, 1] {
            let (asked, read) = ((0, Event::Asked(Op::Write(1))), (1, Event::Asked(Op::Read)));
            let answers = [(1, Event::Answered(seen)), (0, Event::Answered(1))];
            let [first, last] = answers;
            history(vec![asked, read, first, last]).assert_linearizable(Register(0));
        }
    }

    #[test]
    #[should_panic(expected = "no order explains")]
    fn a_read_after_a_write_that_misses_it_is_found() {
        let write = [(0, Event::Asked(Op::Write(1))), (0, Event::Answered(1))];
        let read = [(1, Event::Asked(Op::Read)), (1, Event::Answered(0))];
        history([write, read].concat()).assert_linearizable(Register(0));
    }

    #[test]
    fn what_overlaps_is_known() {
        let events = vec![
            (0, Event::Asked(Op::Write(1))),
            (1, Event::Asked(Op::Read)),
            (1, Event::Answered(0)),
            (0, Event::Answered(1)),
            (1, Event::Asked(Op::Read)),
            (1, Event::Answered(1)),
        ];
        let beside = history(events).overlapped(|op| matches!(op, Op::Write(_)));
        let reads: Vec<_> =
            beside.iter().filter(|(op, ..)| matches!(op, Op::Read)).map(|call| call.2).collect();
        assert_eq!(reads, [true, false]);
    }
}
