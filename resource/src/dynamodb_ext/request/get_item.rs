//! Reads one item.

use std::future::IntoFuture;

use aws_sdk_dynamodb::operation::get_item::builders::GetItemFluentBuilder;
use futures::future::BoxFuture;
use serde::de::DeserializeOwned;
use tracing::Instrument;

use crate::dynamodb_ext::expression::{IntoPath, Path, Placeholders};
use crate::dynamodb_ext::place::Place;
use crate::dynamodb_ext::value::{Item, ValueError, from_item};
use crate::{Error, trace};

/// A request for one item, not yet sent. Made by [`Table::get_item`](crate::dynamodb::Table::get_item).
///
/// Awaiting it gives the item, or `None` if there is none with this key.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetItem<T = Item> {
    place: Place,
    key: Result<Item, ValueError>,
    projection: Vec<Path>,
    request: GetItemFluentBuilder,
    read: fn(Item) -> Result<T, ValueError>,
}

impl GetItem {
    pub(crate) fn new(place: Place, key: Result<Item, ValueError>) -> Self {
        let request = place.client.get_item();
        Self {
            place,
            key,
            projection: Vec::new(),
            request,
            read: Ok,
        }
    }
}

impl<T> GetItem<T> {
    /// Converts the item to your type.
    pub fn typed<U: DeserializeOwned>(self) -> GetItem<U> {
        GetItem {
            place: self.place,
            key: self.key,
            projection: self.projection,
            request: self.request,
            read: from_item,
        }
    }

    /// Makes the read strongly consistent: it sees every earlier write, and uses twice the capacity. Without it, the
    /// item may be about a second old.
    pub fn consistent_read(self) -> Self {
        self.with(|get| get.consistent_read(true))
    }

    /// Reads only these attributes. `DynamoDB` charges for the whole item anyway.
    pub fn project<P: IntoPath>(mut self, paths: impl IntoIterator<Item = P>) -> Self {
        let paths = paths.into_iter().map(IntoPath::into_path);
        self.projection.extend(paths);
        self
    }

    /// Sets further parameters of the request, on the SDK's own builder.
    pub fn with(mut self, set: impl FnOnce(GetItemFluentBuilder) -> GetItemFluentBuilder) -> Self {
        self.request = set(self.request);
        self
    }

    /// The SDK's builder, with the table, the key and the projection filled in.
    ///
    /// # Errors
    ///
    /// If `DynamoDB` cannot hold a value of the key.
    pub fn into_builder(self) -> Result<GetItemFluentBuilder, Error> {
        let key = self
            .key
            .map_err(|error| self.place.value("GetItem", error))?;
        let mut request = self
            .request
            .table_name(&*self.place.table)
            .set_key(Some(key.into_attributes()));
        let mut placeholders = Placeholders::default();
        if let Some(projection) = placeholders.projection(&self.projection) {
            let (names, _) = placeholders.into_filled();
            request = request
                .projection_expression(projection)
                .set_expression_attribute_names(names);
        }
        Ok(request)
    }

    async fn send(self) -> Result<Option<T>, Error> {
        let (place, read) = (self.place.clone(), self.read);
        let sent = self.into_builder()?.send().await;
        let output = sent.map_err(|error| client::Error::from(error).about(place.subject()))?;
        let item = output.item.map(Item::from).map(read).transpose();
        item.map_err(|error| place.value("GetItem", error))
    }
}

impl<T: Send + 'static> IntoFuture for GetItem<T> {
    type Output = Result<Option<T>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let span = trace::request("GetItem", || self.place.subject());
        Box::pin(self.send().instrument(span))
    }
}
