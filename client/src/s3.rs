//! An S3 client with everything that this crate adds to the SDK's.

use aws_sdk_s3::Client;
use aws_sdk_s3::config::Builder;
use session::Session;

use crate::decode::{CompleteXml, FastReader};
use crate::encode::FastWriter;
use crate::{CompleteEvents, LenientHeaders, RequestLimits, ResponseTimeout, S3Retries};

/// The SDK's own S3 client for a session, with what [`s3_config`] adds. Making it sends nothing.
///
/// With a custom endpoint, for all services or for S3 alone, the bucket is in the path of the URL: `bucket.127.0.0.1` is not
/// a host name, and `bucket.localhost` is one only on some systems. The profile's
/// `s3.addressing_style` and its other settings of S3 are honoured: see [`Session::s3_settings`]. As in boto3, the choice of a
/// dual-stack or FIPS endpoint has no effect on a custom one, and `use_accelerate_endpoint` with a custom one is an error of
/// every request.
///
/// boto3: `session.client("s3")`.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use session::{Env, Fs};
/// let session = session::Session::builder()
///     .env(Env::from_slice(&[])) // This example must not depend on the reader's machine.
///     .fs(Fs::from_slice(&[]))
///     .region_name("eu-west-1")
///     .build()
///     .await?;
/// let s3 = client::s3(&session);
/// assert_eq!(s3.config().region().map(AsRef::as_ref), Some("eu-west-1"));
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn s3(session: &Session) -> Client {
    let settings = session.s3_settings();
    let mut config =
        Builder::from(session.sdk_config()).force_path_style(settings.uses_path_style());
    config.set_accelerate(settings.use_accelerate_endpoint.then_some(true));
    if let Some(endpoint_url) = settings.endpoint_url {
        // As in boto3, these choose among AWS's endpoints only. The SDK would refuse them.
        config = config
            .endpoint_url(endpoint_url)
            .use_fips(false)
            .use_dual_stack(false);
    } else if settings.use_dualstack_endpoint {
        config = config.use_dual_stack(true);
    }
    config.set_use_arn_region(settings.use_arn_region);
    config.set_disable_multi_region_access_points(settings.disable_multiregion_access_points);
    if settings.anonymous {
        config = config.allow_no_auth();
    }
    Client::from_conf(s3_config(config).build())
}

/// Adds to the SDK's configuration what [`s3`] adds: [`FastReader`], [`FastWriter`], [`CompleteXml`], [`CompleteEvents`],
/// [`LenientHeaders`], [`RequestLimits`], [`ResponseTimeout`] and [`S3Retries`].
///
/// ```
/// use aws_sdk_s3::{Client, Config};
///
/// let config = Config::builder().behavior_version_latest();
/// let s3 = Client::from_conf(client::s3_config(config).build());
/// # let _ = s3;
/// ```
#[must_use]
pub fn s3_config(config: Builder) -> Builder {
    config
        .interceptor(FastReader::new())
        .interceptor(FastWriter::new())
        .interceptor(CompleteXml::new())
        .interceptor(CompleteEvents::new())
        .interceptor(LenientHeaders::new())
        .interceptor(RequestLimits::new())
        .interceptor(ResponseTimeout::new())
        .retry_classifier(S3Retries::new())
}
