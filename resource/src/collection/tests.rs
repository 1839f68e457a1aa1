//! The engine on a listing of numbers, in paused time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use client::error::Subject;
use client::pages::Seen;
use futures::StreamExt;
use tokio::time::{Instant, sleep};

use super::{Collection, ListResponse, Listing, Next};

/// How long the service takes for a page.
const LATENCY: Duration = Duration::from_millis(20);

/// Lists what its pages hold. The token is the page's index.
#[derive(Clone, Debug)]
struct Numbers {
    pages: Arc<Vec<ListResponse<u32, usize>>>,
    sent: Arc<AtomicUsize>,
    answered: Arc<AtomicUsize>,
    fail_on: Option<usize>,
}

impl Numbers {
    /// Pages of these sizes, one after the other.
    fn pages(sizes: &[u32]) -> Self {
        let mut first = 0;
        let mut pages = Vec::new();
        for (index, size) in sizes.iter().enumerate() {
            let is_last = index + 1 == sizes.len();
            let next = Next::new(Some(!is_last), Some(index + 1));
            pages.push(ListResponse {
                entries: (first..first + size).collect(),
                prefixes: Vec::new(),
                next,
            });
            first += size;
        }
        Self::new(pages)
    }

    fn new(pages: Vec<ListResponse<u32, usize>>) -> Self {
        Self {
            pages: Arc::new(pages),
            sent: Arc::default(),
            answered: Arc::default(),
            fail_on: None,
        }
    }

    fn collection(&self) -> Collection<Self> {
        Collection::new(self.clone())
    }

    fn sent(&self) -> usize {
        self.sent.load(Ordering::SeqCst)
    }
}

impl Listing for Numbers {
    const OPERATION: &'static str = "ListNumbers";
    type Raw = u32;
    type Item = u32;
    type Token = usize;

    async fn send(
        &self,
        from: Option<usize>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<u32, usize>> {
        self.sent.fetch_add(1, Ordering::SeqCst);
        sleep(LATENCY).await;
        self.answered.fetch_add(1, Ordering::SeqCst);
        let index = from.unwrap_or_default();
        if self.fail_on == Some(index) {
            return Err(client::Error::Invalid("no such page".into()));
        }
        let mut answer = self.pages[index].clone();
        if let Some(size) = page_size {
            answer.entries.truncate(usize::try_from(size).unwrap());
        }
        Ok(answer)
    }

    fn check(&self, _: &ListResponse<Self::Raw, Self::Token>, _: &mut Seen) -> Result<(), String> {
        Ok(())
    }
    fn subject(&self) -> Subject {
        Subject::bucket("numbers")
    }

    fn item(&self, raw: u32) -> u32 {
        raw
    }
}

async fn all(collection: &Collection<Numbers>) -> Vec<u32> {
    collection.stream().map(Result::unwrap).collect().await
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sent_before_the_first_poll() {
    let numbers = Numbers::pages(&[3, 3]);
    let stream = numbers.collection().limit(5).stream();
    let pages = numbers.collection().pages();
    sleep(LATENCY * 3).await;
    assert_eq!(numbers.sent(), 0);
    drop((stream, pages));
}

#[tokio::test(start_paused = true)]
async fn all_pages_come_in_order_and_an_empty_one_does_not_end_them() {
    let numbers = Numbers::pages(&[3, 0, 0, 2, 0]);
    for ahead in [true, false] {
        assert_eq!(
            all(&numbers.collection().prefetch(ahead)).await,
            [0, 1, 2, 3, 4]
        );
    }
    assert_eq!(numbers.collection().count().await.unwrap(), 5);
    assert_eq!(numbers.collection().pages().count().await, 5);
}

#[tokio::test(start_paused = true)]
async fn a_limit_cuts_and_asks_for_no_page_that_it_does_not_need() {
    let numbers = Numbers::pages(&[3, 3, 3]);
    assert_eq!(all(&numbers.collection().limit(3)).await, [0, 1, 2]);
    sleep(LATENCY * 3).await;
    assert_eq!(numbers.sent(), 1);
    assert_eq!(all(&numbers.collection().limit(0)).await, Vec::<u32>::new());
    assert_eq!(numbers.sent(), 1);
    assert_eq!(all(&numbers.collection().limit(4)).await, [0, 1, 2, 3]);
    assert_eq!(numbers.collection().limit(4).count().await.unwrap(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_page_has_room_for_one_item_at_least() {
    let numbers = Numbers::pages(&[1, 1, 1]);
    for size in [0, -1, i32::MIN] {
        assert_eq!(all(&numbers.collection().page_size(size)).await, [0, 1, 2]);
    }
}

#[tokio::test(start_paused = true)]
async fn first_sends_one_request_or_as_many_as_it_takes() {
    let numbers = Numbers::pages(&[3, 3]);
    assert_eq!(numbers.collection().first().await.unwrap(), Some(0));
    assert_eq!(numbers.sent(), 1);
    let numbers = Numbers::pages(&[0, 0, 3]);
    assert_eq!(numbers.collection().first().await.unwrap(), Some(0));
    assert_eq!(
        Numbers::pages(&[0]).collection().first().await.unwrap(),
        None
    );
}

#[tokio::test(start_paused = true)]
async fn the_next_page_is_fetched_while_the_caller_works() {
    for (ahead, expected) in [(true, LATENCY * 4), (false, LATENCY * 6)] {
        let numbers = Numbers::pages(&[1, 1, 1]);
        let started = Instant::now();
        let mut items = numbers.collection().prefetch(ahead).stream();
        while items.try_next().await.unwrap().is_some() {
            sleep(LATENCY).await;
        }
        assert_eq!(
            started.elapsed().as_millis(),
            expected.as_millis(),
            "prefetch {ahead}"
        );
    }
}

#[tokio::test]
async fn the_next_request_is_sent_before_the_caller_works_even_if_that_never_waits() {
    for (ahead, expected) in [(true, 2), (false, 1)] {
        let numbers = Numbers::pages(&[3, 3]);
        let mut items = numbers.collection().prefetch(ahead).stream();
        assert_eq!(items.try_next().await.unwrap(), Some(0));
        assert_eq!(numbers.sent(), expected, "prefetch {ahead}");
    }
}

#[tokio::test(start_paused = true)]
async fn at_most_one_page_is_fetched_ahead() {
    let numbers = Numbers::pages(&[1; 10]);
    let mut items = numbers.collection().stream();
    items.try_next().await.unwrap();
    sleep(LATENCY * 10).await;
    assert_eq!(numbers.sent(), 2);
}

#[tokio::test(start_paused = true)]
async fn dropping_the_stream_cancels_the_page_under_way() {
    let numbers = Numbers::pages(&[1; 10]);
    let mut items = numbers.collection().stream();
    items.try_next().await.unwrap();
    sleep(LATENCY / 2).await;
    drop(items);
    sleep(LATENCY * 10).await;
    assert_eq!(numbers.sent(), 2);
    assert_eq!(numbers.answered.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn it_ends_after_the_first_error() {
    let mut numbers = Numbers::pages(&[2, 2, 2]);
    numbers.fail_on = Some(1);
    for ahead in [true, false] {
        let mut items = numbers.collection().prefetch(ahead).stream();
        let mut seen = Vec::new();
        while let Some(item) = items.next().await {
            seen.push(item.ok());
        }
        assert_eq!(seen, [Some(0), Some(1), None]);
        assert!(items.next().await.is_none());
    }
}

fn to(next: Next<usize>) -> ListResponse<u32, usize> {
    ListResponse {
        entries: vec![1],
        prefixes: Vec::new(),
        next,
    }
}

#[tokio::test(start_paused = true)]
async fn paging_that_goes_in_a_circle_is_an_error() {
    let circle = vec![
        to(Next::HasMore(1)),
        to(Next::HasMore(2)),
        to(Next::HasMore(1)),
    ];
    let error = Numbers::new(circle).collection().count().await.unwrap_err();
    assert!(error.to_string().contains("listed already"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_truncated_page_that_leads_nowhere_is_an_error_after_its_items() {
    let mut items = Numbers::new(vec![to(Next::MissingToken)])
        .collection()
        .stream();
    assert_eq!(items.try_next().await.unwrap(), Some(1));
    let error = items.try_next().await.unwrap_err();
    assert!(
        error.to_string().contains("nothing to continue from"),
        "{error}"
    );
    assert_eq!(items.try_next().await.unwrap(), None);
}

#[test]
fn without_a_runtime_it_pages_all_the_same() {
    // Nothing but the futures crate drives this one: there is no runtime to spawn on.
    #[derive(Clone)]
    struct Still;
    impl Listing for Still {
        const OPERATION: &'static str = "ListStill";
        type Raw = u32;
        type Item = u32;
        type Token = u32;
        async fn send(
            &self,
            from: Option<u32>,
            _: Option<i32>,
        ) -> client::Result<ListResponse<u32, u32>> {
            let number = from.unwrap_or_default();
            let next = Next::new(Some(number < 3), Some(number + 1));
            Ok(ListResponse {
                entries: vec![number],
                prefixes: Vec::new(),
                next,
            })
        }
        fn check(
            &self,
            _: &ListResponse<Self::Raw, Self::Token>,
            _: &mut Seen,
        ) -> Result<(), String> {
            Ok(())
        }
        fn subject(&self) -> Subject {
            Subject::default()
        }
        fn item(&self, raw: u32) -> u32 {
            raw
        }
    }
    let count = futures::executor::block_on(Collection::new(Still).count());
    assert_eq!(count.unwrap(), 4);
}
