//! Sends up to 25 writes, until all are carried out, refused, or the retries end.

use aws_sdk_dynamodb::Client;
use client::error::{ErrorKind, Subject};
use futures::future::{BoxFuture, FutureExt};
use tracing::Instrument;

use super::write::{TableWrite, request_items, unprocessed};
use super::{Backoff, BatchOutcome, RefusedWrite};
use crate::trace;

/// The most writes that one request takes.
pub(super) const MOST: usize = 25;

/// Sends the writes, and unprocessed ones again.
///
/// `DynamoDB` refuses a whole request for one wrong item. The request is then sent again in halves, until the wrong
/// items are alone.
pub(super) fn send(
    client: Client,
    mut writes: Vec<TableWrite>,
    backoff: Backoff,
) -> BoxFuture<'static, BatchOutcome> {
    async move {
        let mut outcome = BatchOutcome::default();
        let mut attempts = backoff.attempts();
        while !writes.is_empty() {
            outcome.requests += 1;
            match once(&client, &writes).await {
                Ok(left) => {
                    let sent = writes.len();
                    outcome.written += sent.saturating_sub(left.len());
                    writes = left;
                    if !attempts.again(sent, writes.len()).await {
                        outcome.unprocessed = writes;
                        break;
                    }
                }
                Err(error) if is_refusal(&error) && writes.len() > 1 => {
                    let second = writes.split_off(writes.len() / 2);
                    outcome.merge(send(client.clone(), writes, backoff).await);
                    outcome.merge(send(client, second, backoff).await);
                    break;
                }
                Err(error) if is_refusal(&error) => {
                    let refused = writes.pop();
                    outcome
                        .refused
                        .extend(refused.map(|(table, write)| RefusedWrite {
                            table,
                            write,
                            error,
                        }));
                    break;
                }
                Err(error) => {
                    outcome.unprocessed = writes;
                    outcome.cause = Some(error);
                    break;
                }
            }
        }
        outcome
    }
    .boxed()
}

/// One request. Gives what was left unprocessed.
async fn once(client: &Client, writes: &[TableWrite]) -> client::Result<Vec<TableWrite>> {
    let request = client
        .batch_write_item()
        .set_request_items(Some(request_items(writes)?));
    let span = trace::batch("BatchWriteItem", || subject(tables(writes)));
    let sent = request.send().instrument(span).await;
    let output = sent.map_err(|error| client::Error::from(error).about(subject(tables(writes))))?;
    let left = output.unprocessed_items.unwrap_or_default();
    unprocessed(writes, left).map_err(|reason| client::Error::Integrity {
        subject: subject(tables(writes)),
        reason,
    })
}

fn tables(writes: &[TableWrite]) -> impl Iterator<Item = &str> {
    writes.iter().map(|(table, _)| &**table)
}

/// The table, if a request is about one only.
pub(super) fn subject<'a>(mut tables: impl Iterator<Item = &'a str>) -> Subject {
    match tables.next() {
        Some(first) if tables.all(|table| table == first) => Subject::named(first),
        _ => Subject::default(),
    }
}

/// Whether the request itself is wrong, so that one of its items may be the reason.
fn is_refusal(error: &client::Error) -> bool {
    error.kind() == Some(ErrorKind::Rejected) && error.code() == Some("ValidationException")
}
