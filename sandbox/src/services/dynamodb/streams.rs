//! Shards of a stream.
//!
//! The database names a shard after its table, so that the id may be shorter or longer than the 28 to 65 characters that
//! the API allows. SDKs check the length before they send a request.

use std::hash::{DefaultHasher, Hash, Hasher};

use dynoxide::actions::describe_stream::{DescribeStreamRequest, DescribeStreamResponse};
use dynoxide::actions::get_shard_iterator::{GetShardIteratorRequest, GetShardIteratorResponse};
use dynoxide::{Database, DynoxideError};

/// Describes a stream. Its one shard is open, and an open shard has no last sequence number.
pub(super) fn describe(
    database: &Database,
    request: DescribeStreamRequest,
) -> Result<DescribeStreamResponse, DynoxideError> {
    let start = request.exclusive_start_shard_id.clone();
    let mut response = database.describe_stream(request)?;
    let shards = &mut response.stream_description.shards;
    for shard in &mut *shards {
        shard.shard_id = legal(&shard.shard_id);
        shard.sequence_number_range.ending_sequence_number = None;
    }
    shards.retain(|shard| start.as_ref() != Some(&shard.shard_id));
    Ok(response)
}

/// An iterator over a shard, by the id that `describe` gave.
///
/// # Errors
///
/// `ValidationException` for an id of a length that no shard has, `ResourceNotFoundException` for another shard than
/// the stream's.
pub(super) fn iterator(
    database: &Database,
    mut request: GetShardIteratorRequest,
) -> Result<GetShardIteratorResponse, DynoxideError> {
    check_length(&request.shard_id)?;
    let stream = DescribeStreamRequest {
        stream_arn: request.stream_arn.clone(),
        ..DescribeStreamRequest::default()
    };
    let shards = database.describe_stream(stream)?.stream_description.shards;
    let mut shards = shards.into_iter();
    let shard = shards.find(|shard| legal(&shard.shard_id) == request.shard_id);
    let missing = || {
        let message = "Requested resource not found: Shard does not exist";
        DynoxideError::ResourceNotFoundException(message.to_owned())
    };
    request.shard_id = shard.ok_or_else(missing)?.shard_id;
    database.get_shard_iterator(request)
}

/// An id of the form that AWS gives, such as `shardId-00000001414562045508-2bac9cd2`.
fn legal(id: &str) -> String {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    let hash = hasher.finish();
    format!("shardId-{:020}-{:08x}", hash >> 32, hash & 0xffff_ffff)
}

fn check_length(id: &str) -> Result<(), DynoxideError> {
    let bound = match id.chars().count() {
        ..28 => "greater than or equal to 28",
        28..=65 => return Ok(()),
        _ => "less than or equal to 65",
    };
    Err(DynoxideError::ValidationException(format!(
        "1 validation error detected: Value '{id}' at 'shardId' failed to satisfy constraint: \
         Member must have length {bound}"
    )))
}
