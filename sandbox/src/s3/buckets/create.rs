//! `CreateBucket`, and the rules for its region.

use std::sync::Arc;

use http::StatusCode;
use s3s::dto::{CreateBucketInput, CreateBucketOutput};
use s3s::path::check_bucket_name;
use s3s::region::Region;
use s3s::{S3Error, S3ErrorCode, S3Request, S3Response, S3Result};

use super::arn::with_arn;
use super::location::bucket_url;
use crate::s3::access::Sender;
use crate::s3::account::{Account, caller};
use crate::s3::acl::{CannedAcl, GrantHeaders, check_ownership_fits, resolve};
use crate::s3::configuration::check_object_ownership;
use crate::s3::error;
use crate::s3::model::Bucket;
use crate::s3::store::Store;
use crate::s3::tags;
use crate::s3::xml::Element;

/// The region that needs no constraint, and takes none.
const US_EAST_1: &str = "us-east-1";

/// Creates a bucket in the region that the request was signed for.
pub(crate) fn create(
    store: &Store,
    request: &S3Request<CreateBucketInput>,
) -> S3Result<S3Response<CreateBucketOutput>> {
    let input = &request.input;
    check_name(&input.bucket)?;
    let signed = request.extensions.get::<Region>();
    let endpoint = signed.map_or(store.region(), |region| region.as_str());
    let region = region(endpoint, constraint(input))?;
    let owner = caller().account();
    let mut bucket = prepare(store, input, region, &owner)?;
    if let Some(sender) = request.extensions.get::<Sender>() {
        set_tags(&mut bucket, &sender.tags)?;
    }
    store.buckets_mut(|buckets| match buckets.get_mut(&input.bucket) {
        None => {
            buckets.insert(input.bucket.clone(), bucket);
            Ok(())
        }
        Some(present) if present.owner != owner => Err(error::error(
            S3ErrorCode::BucketAlreadyExists,
            "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
        )),
        // In us-east-1, S3 returns 200 for the sake of its oldest clients, and only the grants change.
        Some(present) if present.region == US_EAST_1 && endpoint == US_EAST_1 => {
            present.acl = bucket.acl;
            Ok(())
        }
        Some(_) => Err(error::error(
            S3ErrorCode::BucketAlreadyOwnedByYou,
            "Your previous request to create the named bucket succeeded and you already own it.",
        )),
    })?;
    // The endpoint of us-east-1 names the path alone.
    let location = Some(if endpoint == US_EAST_1 {
        format!("/{}", input.bucket)
    } else {
        bucket_url(&request.headers, &input.bucket) + "/"
    });
    let response = S3Response::with_status(CreateBucketOutput { location }, StatusCode::OK);
    Ok(with_arn(response, &input.bucket))
}

fn prepare(
    store: &Store,
    input: &CreateBucketInput,
    region: &str,
    owner: &Arc<Account>,
) -> S3Result<Bucket> {
    let headers = GrantHeaders {
        full_control: input.grant_full_control.as_deref(),
        read: input.grant_read.as_deref(),
        read_acp: input.grant_read_acp.as_deref(),
        write: input.grant_write.as_deref(),
        write_acp: input.grant_write_acp.as_deref(),
    };
    let mut bucket = store.new_bucket(region, Arc::clone(owner));
    let owners = CannedAcl {
        owner,
        bucket_owner: owner,
        acls_are_disabled: false,
    };
    let canned = input.acl.as_ref().map(s3s::dto::BucketCannedACL::as_str);
    bucket.acl = resolve(canned, owners, headers)?;
    if input.object_lock_enabled_for_bucket == Some(true) {
        // Object Lock protects versions, so it enables versioning.
        let enabled =
            Element::new("VersioningConfiguration").with(Element::with_text("Status", "Enabled"));
        bucket.apply("versioning", &enabled);
        bucket.configuration.set("versioning", enabled);
        bucket.configuration.enable_object_lock();
    }
    if let Some(ownership) = &input.object_ownership {
        check_object_ownership(ownership.as_str())?;
        bucket
            .configuration
            .set_object_ownership(ownership.as_str());
    }
    let ownership = bucket.configuration.object_ownership();
    check_ownership_fits(ownership.unwrap_or_default(), &bucket)?;
    Ok(bucket)
}

/// The tags in the body of the request, which `s3s` does not read.
fn set_tags(bucket: &mut Bucket, pairs: &[(String, String)]) -> S3Result<()> {
    if pairs.is_empty() {
        return Ok(());
    }
    let mut set = Element::new("TagSet");
    set.children.extend(pairs.iter().map(|(key, value)| {
        let tag = Element::new("Tag");
        tag.with(Element::with_text("Key", key))
            .with(Element::with_text("Value", value))
    }));
    tags::check(&tags::of_element(&set), tags::BUCKET_LIMIT)?;
    let document = Element::new("Tagging").with(set);
    bucket.configuration.set("tagging", document);
    Ok(())
}

fn check_name(name: &str) -> S3Result<()> {
    let reserved = ["-s3alias", "--ol-s3", "--x-s3", ".mrap"]
        .iter()
        .any(|end| name.ends_with(end))
        || ["sthree-", "amzn-s3-demo-"]
            .iter()
            .any(|start| name.starts_with(start));
    if check_bucket_name(name) && !reserved {
        return Ok(());
    }
    Err(error::error(
        S3ErrorCode::InvalidBucketName,
        "The specified bucket is not valid.",
    ))
}

fn constraint(input: &CreateBucketInput) -> Option<&str> {
    let configuration = input.create_bucket_configuration.as_ref()?;
    let constraint = configuration.location_constraint.as_ref()?.as_str();
    (!constraint.is_empty()).then_some(constraint)
}

/// The region of a new bucket: an endpoint creates buckets in its own region, the one of us-east-1 in any region.
fn region<'a>(endpoint: &'a str, constraint: Option<&'a str>) -> S3Result<&'a str> {
    match constraint {
        Some("EU") if [US_EAST_1, "eu-west-1"].contains(&endpoint) => Ok("eu-west-1"),
        Some(US_EAST_1) if endpoint == US_EAST_1 => Err(invalid_constraint(US_EAST_1)),
        Some(wanted) if wanted == endpoint || (endpoint == US_EAST_1 && is_region(wanted)) => {
            Ok(wanted)
        }
        None if endpoint == US_EAST_1 => Ok(endpoint),
        Some(wanted) if endpoint == US_EAST_1 => Err(invalid_constraint(wanted)),
        wanted => Err(error::error(
            S3ErrorCode::IllegalLocationConstraintException,
            format!(
                "The {} location constraint is incompatible for the region specific endpoint this request was sent to.",
                wanted.unwrap_or("unspecified")
            ),
        )),
    }
}

fn invalid_constraint(constraint: &str) -> S3Error {
    let error = error::error(
        S3ErrorCode::InvalidLocationConstraint,
        "The specified location-constraint is not valid",
    );
    error::with_detail(error, "LocationConstraint", constraint)
}

/// Whether a text has the form of a region's name, such as `eu-central-1`.
pub(crate) fn is_region(name: &str) -> bool {
    let mut parts = name.rsplitn(2, '-');
    let number = parts.next().unwrap_or_default();
    let area = parts.next().unwrap_or_default();
    !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && area.contains('-')
        && area
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_makes_buckets_in_its_own_region() {
        assert_eq!(
            region("us-west-2", Some("us-west-2")).expect("own region"),
            "us-west-2"
        );
        assert_eq!(
            region("us-east-1", None).expect("no constraint"),
            "us-east-1"
        );
        assert_eq!(
            region("us-east-1", Some("eu-west-1")).expect("any region"),
            "eu-west-1"
        );
        assert_eq!(
            region("eu-west-1", Some("EU")).expect("the old name"),
            "eu-west-1"
        );
    }

    #[test]
    fn another_region_is_refused() {
        let code = |endpoint, constraint| {
            region(endpoint, constraint)
                .expect_err("refused")
                .code()
                .clone()
        };
        assert_eq!(
            code("us-west-2", None),
            S3ErrorCode::IllegalLocationConstraintException
        );
        assert_eq!(
            code("us-west-2", Some("eu-west-1")),
            S3ErrorCode::IllegalLocationConstraintException
        );
        assert_eq!(
            code("us-east-1", Some("us-east-1")),
            S3ErrorCode::InvalidLocationConstraint
        );
        assert_eq!(
            code("us-east-1", Some("nowhere")),
            S3ErrorCode::InvalidLocationConstraint
        );
    }
}
