//! What to read, as a builder that sends nothing.

use std::future::IntoFuture;

use aws_sdk_dynamodb::operation::query::builders::QueryInputBuilder;
use aws_sdk_dynamodb::operation::scan::builders::ScanInputBuilder;
use client::pages::Paginator;
use futures::future::BoxFuture;
use serde::de::DeserializeOwned;

use super::input::{ReadInput, Request};
use super::{ParallelScan, RowPages, Rows, Totals};
use crate::Error;
use crate::dynamodb_ext::expression::{Condition, IntoPath, KeyCondition, Path, Placeholders};
use crate::dynamodb_ext::place::Place;
use crate::dynamodb_ext::value::{IntoItem, Item, ValueError, from_item};

/// The items of a partition, in the order of the sort key. Made by [`Table::query`](crate::dynamodb::Table::query).
///
/// See [Query](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html).
pub type Query<T = Item> = Read<QueryInputBuilder, T>;

/// All items of a table or an index, in no particular order. Made by [`Table::scan`](crate::dynamodb::Table::scan).
///
/// See [Scan](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html).
pub type Scan<T = Item> = Read<ScanInputBuilder, T>;

/// What to read of a table: a [`Query`] or a [`Scan`], which sends nothing.
///
/// Awaiting it gives all items in a `Vec`. [`stream`](Self::stream) gives one after another, [`pages`](Self::pages) page
/// by page.
///
/// `DynamoDB` reads at most 1 MiB per page and then applies the filter, so a page may be empty although more follow.
/// All pages are requested, up to the last.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited or streamed"]
pub struct Read<I, T = Item> {
    place: Place,
    input: I,
    key: Option<KeyCondition>,
    filter: Option<Condition>,
    projection: Vec<Path>,
    start: Option<Result<Item, ValueError>>,
    pub(super) limit: Option<usize>,
    page_size: Option<i32>,
    prefetch: bool,
    pub(super) convert: fn(Item) -> Result<T, ValueError>,
}

impl<I: Clone, T> Clone for Read<I, T> {
    fn clone(&self) -> Self {
        Self {
            place: self.place.clone(),
            input: self.input.clone(),
            key: self.key.clone(),
            filter: self.filter.clone(),
            projection: self.projection.clone(),
            start: self.start.clone(),
            limit: self.limit,
            page_size: self.page_size,
            prefetch: self.prefetch,
            convert: self.convert,
        }
    }
}

impl<I: ReadInput> Read<I> {
    pub(crate) fn new(place: Place, key: Option<KeyCondition>) -> Self {
        Self {
            place,
            input: I::default(),
            key,
            filter: None,
            projection: Vec::new(),
            start: None,
            limit: None,
            page_size: None,
            prefetch: true,
            convert: Ok,
        }
    }
}

impl<I: ReadInput, T> Read<I, T> {
    /// Converts the items to your type.
    pub fn typed<U: DeserializeOwned>(self) -> Read<I, U> {
        Read {
            place: self.place,
            input: self.input,
            key: self.key,
            filter: self.filter,
            projection: self.projection,
            start: self.start,
            limit: self.limit,
            page_size: self.page_size,
            prefetch: self.prefetch,
            convert: from_item,
        }
    }

    /// Reads an index of the table instead of the table.
    pub fn index(self, name: impl Into<String>) -> Self {
        let name = name.into();
        self.with(|input| input.index(name))
    }

    /// Returns only the items for which the condition holds. `DynamoDB` reads the others too, and charges for them.
    ///
    /// Called again, it adds to the condition.
    pub fn filter(mut self, condition: Condition) -> Self {
        self.filter = Some(match self.filter.take() {
            Some(before) => before & condition,
            None => condition,
        });
        self
    }

    /// Returns only these attributes. `DynamoDB` charges for the whole items anyway.
    pub fn project<P: IntoPath>(mut self, paths: impl IntoIterator<Item = P>) -> Self {
        let paths = paths.into_iter().map(IntoPath::into_path);
        self.projection.extend(paths);
        self
    }

    /// Makes the reads strongly consistent: they see every earlier write, and use twice the capacity. Global secondary
    /// indexes do not support it.
    pub fn consistent_read(self) -> Self {
        self.with(ReadInput::consistent)
    }

    /// Returns this many items at most, in all. boto3's `Limit` counts the items read in a page, before the filter; that
    /// is [`page_size`](Self::page_size).
    pub fn limit(mut self, items: usize) -> Self {
        self.limit = Some(items);
        self
    }

    /// Reads this many items per request at most, before the filter, and at least one: AWS's `Limit`.
    pub fn page_size(mut self, items: i32) -> Self {
        self.page_size = Some(items.max(1));
        self
    }

    /// Sets whether the next page is fetched while your program works on the current one: `true` by default.
    pub fn prefetch(mut self, ahead: bool) -> Self {
        self.prefetch = ahead;
        self
    }

    /// Starts after the item with this key, such as a page's
    /// [`last_evaluated_key`](super::RowPage::last_evaluated_key).
    pub fn start_after(mut self, key: impl IntoItem) -> Self {
        self.start = Some(key.into_item());
        self
    }

    /// Sets further parameters of each request, on the SDK's own input builder.
    pub fn with(mut self, set: impl FnOnce(I) -> I) -> Self {
        self.input = set(self.input);
        self
    }

    /// The items, one after another. Nothing is sent before the first is asked for.
    pub fn stream(&self) -> Rows<I, T> {
        Rows::new(self.pages())
    }

    /// The items page by page, one request each, with what each page cost.
    pub fn pages(&self) -> RowPages<I, T> {
        RowPages::new(self.paginator(), self.place.clone(), self.convert)
    }

    /// The first item, if there is one.
    ///
    /// # Errors
    ///
    /// As [`Rows::try_next`].
    pub async fn first(&self) -> Result<Option<T>, Error> {
        let wanted = self.limit.unwrap_or(1).min(1);
        let first = self.clone().limit(wanted).prefetch(false);
        first.stream().try_next().await
    }

    /// How many items there are. `DynamoDB` reads and counts them (`Select=COUNT`), and returns none.
    ///
    /// # Errors
    ///
    /// As [`Rows::try_next`].
    pub async fn count(&self) -> Result<usize, Error> {
        Ok(self.totals().await?.count)
    }

    /// How many items there are, how many were read to find them, and what that cost. Returns none of them.
    ///
    /// # Errors
    ///
    /// As [`Rows::try_next`].
    pub async fn totals(&self) -> Result<Totals, Error> {
        let mut all = self.clone();
        let limit = all.limit.take();
        // A count returns no attributes, and `DynamoDB` refuses a projection with it.
        all.projection.clear();
        let mut pages = all.with(ReadInput::count).paginator()?;
        let mut totals = Totals::default();
        while let Some(page) = pages.next_page().await? {
            totals.add(&page);
        }
        totals.count = totals.count.min(limit.unwrap_or(usize::MAX));
        Ok(totals)
    }

    /// All items, in a `Vec`. Awaiting the read does the same.
    ///
    /// # Errors
    ///
    /// As [`Rows::try_next`].
    pub async fn collect(&self) -> Result<Vec<T>, Error> {
        let mut pages = self.pages();
        let mut items = Vec::new();
        while let Some(page) = pages.try_next().await? {
            items.extend(page.items);
        }
        Ok(items)
    }

    /// The paging engine, with the request that it sends.
    fn paginator(&self) -> Result<Paginator<Request<I>>, Error> {
        let request = self.request();
        let request = request.map_err(|error| self.place.value(I::OPERATION, error))?;
        let mut pages = Paginator::new(request)
            .prefetch(self.prefetch)
            // A filter may leave out every item of any number of pages.
            .max_empty_pages(usize::MAX);
        if self.filter.is_none() {
            // Nothing is left out of a page, so that one of the wanted size is enough.
            pages = pages.fit_page_size();
        }
        if let Some(items) = self.limit {
            pages = pages.max_items(items);
        }
        if let Some(items) = self.page_size {
            pages = pages.page_size(items);
        }
        Ok(pages)
    }

    fn request(&self) -> Result<Request<I>, ValueError> {
        let mut placeholders = Placeholders::default();
        let key = self.key.clone();
        let key = key.map(|key| key.build(&mut placeholders)).transpose()?;
        let filter = self.filter.clone();
        let filter = filter
            .map(|filter| filter.build(&mut placeholders))
            .transpose()?;
        let projection = placeholders.projection(&self.projection);
        let (names, values) = placeholders.into_filled();
        let start = self.start.clone().transpose()?;
        let input = self.input.clone().table(&self.place.table);
        let input = match key {
            Some(key) => input.key_condition(key),
            None => input,
        };
        let input = input.filter(filter).projection(projection);
        let input = input.placeholders(names, values);
        Ok(Request {
            place: self.place.clone(),
            input: input.page(start.map(Item::into_attributes), None),
        })
    }
}

impl<T> Query<T> {
    /// Reads the sort keys from the last to the first.
    pub fn descending(self) -> Self {
        self.with(|input| input.scan_index_forward(false))
    }
}

impl<T> Scan<T> {
    /// Reads the table in this many segments at once, each by requests of its own.
    pub fn parallel(self, segments: i32) -> ParallelScan<T> {
        ParallelScan::new(self, segments)
    }
}

/// All items, in a `Vec`; see [`collect`](Read::collect).
impl<I: ReadInput, T: Send + 'static> IntoFuture for Read<I, T> {
    type Output = Result<Vec<T>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.collect().await })
    }
}
