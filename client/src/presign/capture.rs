//! Finds out the endpoint, the credential scope and the credentials that a client signs with.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_runtime::auth::sigv4::{SCHEME_ID, SigV4Signer};
use aws_sdk_s3::Client;
use aws_sdk_s3::presigning::PresigningConfig;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::{
    AuthScheme, AuthSchemeEndpointConfig, AuthSchemeId, Sign,
};
use aws_smithy_runtime_api::client::identity::{Identity, SharedIdentityResolver};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{GetIdentityResolver, RuntimeComponents};
use aws_smithy_types::config_bag::ConfigBag;
use percent_encoding::percent_decode_str;

use crate::error::{Context, Error, Result};

/// The parameters of a signature.
pub(super) struct Signing {
    /// The bucket's own URL, without a query.
    pub(super) url: String,
    /// `AKID/20130524/us-east-1/s3/aws4_request`.
    pub(super) credential: String,
    /// `20130524T000000Z`.
    pub(super) date: String,
    pub(super) credentials: Credentials,
}

/// Finds out what a client signs with.
///
/// A client gives access neither to its credentials nor to the URL of a bucket. Both are known when a request is signed.
/// So this presigns a request, which sends nothing, with a signer that records them. `ListObjectVersions` is used because
/// its URL is that of the bucket.
pub(super) async fn capture(s3: &Client, bucket: &str, time: SystemTime) -> Result<Signing> {
    let scheme = CapturingScheme::default();
    let slot = Arc::clone(&scheme.signer.slot);
    let overrides = aws_sdk_s3::config::Builder::new().push_auth_scheme(scheme);
    let config = PresigningConfig::builder()
        .start_time(time)
        .expires_in(Duration::from_mins(1))
        .build()
        .map_err(|error| Error::Invalid(format!("cannot presign: {error}")))?;
    let request = s3.list_object_versions().bucket(bucket).customize();
    let request = request
        .config_override(overrides)
        .presigned(config)
        .await
        .on_bucket(bucket)?;
    let credentials = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
    read(request.uri(), credentials).ok_or_else(|| {
        Error::Invalid(format!(
            "s3://{bucket}: the client does not sign with SigV4 credentials"
        ))
    })
}

/// Parses a presigned URL.
fn read(uri: &str, credentials: Option<Credentials>) -> Option<Signing> {
    let (url, query) = uri.split_once('?')?;
    let value = |name: &str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.into_iter().find(|(found, _)| *found == name)?;
        Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
    };
    Some(Signing {
        url: url.to_owned(),
        credential: value("X-Amz-Credential")?,
        date: value("X-Amz-Date")?,
        credentials: credentials?,
    })
}

/// `SigV4`, with a signer that records the credentials.
#[derive(Debug, Default)]
struct CapturingScheme {
    signer: CapturingSigner,
}

impl AuthScheme for CapturingScheme {
    fn scheme_id(&self) -> AuthSchemeId {
        SCHEME_ID
    }

    fn identity_resolver(
        &self,
        resolvers: &dyn GetIdentityResolver,
    ) -> Option<SharedIdentityResolver> {
        resolvers.identity_resolver(self.scheme_id())
    }

    fn signer(&self) -> &dyn Sign {
        &self.signer
    }
}

/// Signs as `SigV4` does, and records the credentials.
#[derive(Debug, Default)]
struct CapturingSigner {
    inner: SigV4Signer,
    slot: Arc<Mutex<Option<Credentials>>>,
}

impl Sign for CapturingSigner {
    fn sign_http_request(
        &self,
        request: &mut HttpRequest,
        identity: &Identity,
        endpoint: AuthSchemeEndpointConfig<'_>,
        components: &RuntimeComponents,
        config: &ConfigBag,
    ) -> Result<(), BoxError> {
        let credentials = identity.data::<Credentials>().cloned();
        *self.slot.lock().unwrap_or_else(PoisonError::into_inner) = credentials;
        self.inner
            .sign_http_request(request, identity, endpoint, components, config)
    }
}
