//! What Query and Scan have in common: the SDK's input, and one page of the response.

use std::collections::HashMap;
use std::fmt::Debug;
use std::future::Future;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::query::builders::QueryInputBuilder;
use aws_sdk_dynamodb::operation::scan::builders::ScanInputBuilder;
use aws_sdk_dynamodb::types::{AttributeValue, ConsumedCapacity, Select};
use client::error::Subject;
use client::pages::{Listing, Next, Seen};
use tracing::Instrument;

use crate::dynamodb_ext::place::Place;
use crate::trace;

type Attributes = HashMap<String, AttributeValue>;

/// One page of a response, as the SDK has it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RawPage {
    /// The items, unless they were only counted.
    pub items: Vec<Attributes>,
    /// How many items there are, after the filter.
    pub count: usize,
    /// How many items were read, before the filter.
    pub scanned_count: usize,
    /// The key of the item that was read last. Absent from the last page.
    pub last_evaluated_key: Option<Attributes>,
    /// The capacity that the page used, if the request asked for it.
    pub consumed_capacity: Option<ConsumedCapacity>,
}

/// The SDK's input of Query or Scan: the parameters that both have.
pub trait ReadInput: Clone + Debug + Default + Send + Sync + 'static {
    /// `Query` or `Scan`.
    const OPERATION: &'static str;

    /// The table.
    #[must_use]
    fn table(self, name: &str) -> Self;

    /// The index.
    #[must_use]
    fn index(self, name: String) -> Self;

    /// The key condition, of a query.
    #[must_use]
    fn key_condition(self, expression: String) -> Self;

    /// The filter.
    #[must_use]
    fn filter(self, expression: Option<String>) -> Self;

    /// The attributes to return.
    #[must_use]
    fn projection(self, expression: Option<String>) -> Self;

    /// What the placeholders stand for.
    #[must_use]
    fn placeholders(
        self,
        names: Option<HashMap<String, String>>,
        values: Option<Attributes>,
    ) -> Self;

    /// Counts instead of returning items.
    #[must_use]
    fn count(self) -> Self;

    /// Reads what was written last.
    #[must_use]
    fn consistent(self) -> Self;

    /// Where the page starts, and how many items it reads. `None` keeps what was set before.
    #[must_use]
    fn page(self, start: Option<Attributes>, size: Option<i32>) -> Self;

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// The error of the request.
    fn send(self, client: &Client) -> impl Future<Output = client::Result<RawPage>> + Send;
}

macro_rules! read_input {
    ($input:ty, $operation:literal, $key_condition:expr) => {
        impl ReadInput for $input {
            const OPERATION: &'static str = $operation;

            fn table(self, name: &str) -> Self {
                self.table_name(name)
            }

            fn index(self, name: String) -> Self {
                self.index_name(name)
            }

            fn key_condition(self, expression: String) -> Self {
                $key_condition(self, expression)
            }

            fn filter(self, expression: Option<String>) -> Self {
                match expression {
                    Some(expression) => self.filter_expression(expression),
                    None => self,
                }
            }

            fn projection(self, expression: Option<String>) -> Self {
                match expression {
                    Some(expression) => self.projection_expression(expression),
                    None => self,
                }
            }

            fn placeholders(
                mut self,
                names: Option<HashMap<String, String>>,
                values: Option<Attributes>,
            ) -> Self {
                for (placeholder, name) in names.into_iter().flatten() {
                    self = self.expression_attribute_names(placeholder, name);
                }
                for (placeholder, value) in values.into_iter().flatten() {
                    self = self.expression_attribute_values(placeholder, value);
                }
                self
            }

            fn count(self) -> Self {
                self.select(Select::Count)
            }

            fn consistent(self) -> Self {
                self.consistent_read(true)
            }

            fn page(mut self, start: Option<Attributes>, size: Option<i32>) -> Self {
                if start.is_some() {
                    self = self.set_exclusive_start_key(start);
                }
                if size.is_some() {
                    self = self.set_limit(size);
                }
                self
            }

            async fn send(self, client: &Client) -> client::Result<RawPage> {
                let output = self.send_with(client).await?;
                let number = |count| usize::try_from(count).unwrap_or(0);
                Ok(RawPage {
                    count: number(output.count),
                    scanned_count: number(output.scanned_count),
                    items: output.items.unwrap_or_default(),
                    last_evaluated_key: output.last_evaluated_key,
                    consumed_capacity: output.consumed_capacity,
                })
            }
        }
    };
}

read_input!(
    QueryInputBuilder,
    "Query",
    QueryInputBuilder::key_condition_expression
);
// A scan has no key condition, and `Scan` no method that would set one.
read_input!(ScanInputBuilder, "Scan", |input, _: String| input);

/// A request with all its parameters, which the paging engine sends page by page.
#[derive(Clone, Debug)]
pub(super) struct Request<I> {
    pub(super) place: Place,
    pub(super) input: I,
}

impl<I: ReadInput> Listing for Request<I> {
    const OPERATION: &'static str = I::OPERATION;
    type Page = RawPage;
    type Item = Attributes;
    type Token = Attributes;

    fn subject(&self) -> Subject {
        self.place.subject()
    }

    async fn send(&self, start: Option<Attributes>, size: Option<i32>) -> client::Result<RawPage> {
        let input = self.input.clone().page(start, size);
        let span = trace::page(I::OPERATION, || self.subject());
        let sent = input.send(&self.place.client).instrument(span).await;
        sent.map_err(|error| error.about(self.subject()))
    }

    fn next(page: &RawPage) -> Next<Attributes> {
        match &page.last_evaluated_key {
            Some(key) if !key.is_empty() => Next::HasMore(key.clone()),
            _ => Next::Done,
        }
    }

    /// The order of the items is not known. A key that repeats still ends the listing with an error.
    fn check(&self, _: &RawPage, _: &mut Seen) -> Result<(), String> {
        Ok(())
    }

    fn items(page: &mut RawPage) -> Option<&mut Vec<Attributes>> {
        Some(&mut page.items)
    }

    fn has_only_items(_: &RawPage) -> bool {
        true
    }

    fn drop_rest(_: &mut RawPage) {}
}
