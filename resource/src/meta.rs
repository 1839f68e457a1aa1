//! The client of a handle, and the account and endpoint that it leads to.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_smithy_runtime_api::client::identity::{IdentityCachePartition, ResolveIdentity};
use session::{Session, ToSession};

/// The client behind a handle, and where it leads: boto3's `meta`.
///
/// Handles made from one another share one `Meta`; a clone is one reference count.
///
/// Two are equal when they are known to reach the same endpoint with the same credentials: made from sessions with
/// the same credentials cache, region and endpoint, or made from the very same client. What is not known to be
/// equal is unequal.
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_s3::Client::from_conf(config);
/// use resource::s3::S3;
///
/// let s3 = S3::from_client(client.clone());
/// assert_eq!(s3.meta().service_name(), "s3");
/// assert_eq!(s3.bucket("demo").meta(), s3.meta());
/// assert_eq!(S3::from_client(client).meta(), s3.meta());
/// ```
pub struct Meta<C> {
    shared: Arc<Shared<C>>,
}

struct Shared<C> {
    service_name: &'static str,
    client: C,
    is_same: fn(&C, &C) -> bool,
    origin: Option<Origin>,
}

/// The session with this crate in its user agent, as boto3's resources are in boto3's.
#[must_use]
pub fn named(session: &impl ToSession) -> Session {
    let session = session.to_session();
    session.with_library(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
}

/// The account and endpoint of a session's clients.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Origin {
    endpoint_url: Option<String>,
    region: Option<String>,
    credentials: Option<IdentityCachePartition>,
}

impl<C> Meta<C> {
    /// For a client that was made from this session. `is_same` tells whether two clients are clones of one.
    #[must_use]
    pub fn of_session(
        service_name: &'static str,
        session: &Session,
        client: C,
        is_same: fn(&C, &C) -> bool,
    ) -> Self {
        let config = session.sdk_config();
        let origin = Origin {
            endpoint_url: config.endpoint_url().map(str::to_owned),
            region: config.region().map(|region| region.as_ref().to_owned()),
            credentials: config
                .credentials_provider()
                .and_then(|provider| provider.cache_partition()),
        };
        Self::with_origin(service_name, client, is_same, Some(origin))
    }

    /// For a client of which nothing else is known.
    #[must_use]
    pub fn of_client(service_name: &'static str, client: C, is_same: fn(&C, &C) -> bool) -> Self {
        Self::with_origin(service_name, client, is_same, None)
    }

    fn with_origin(
        service_name: &'static str,
        client: C,
        is_same: fn(&C, &C) -> bool,
        origin: Option<Origin>,
    ) -> Self {
        let shared = Shared {
            service_name,
            client,
            is_same,
            origin,
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// An order that agrees with `==`. `address` is one for all clones of a client.
    pub(crate) fn compare(&self, other: &Self, address: impl Fn(&C) -> usize) -> Ordering {
        let (here, there) = (&self.shared.origin, &other.shared.origin);
        here.cmp(there).then_with(|| match here {
            Some(_) => Ordering::Equal,
            None => address(self.client()).cmp(&address(other.client())),
        })
    }

    /// The service's name, as boto3 and the AWS CLI have it: `s3`.
    #[must_use]
    pub fn service_name(&self) -> &'static str {
        self.shared.service_name
    }

    /// The SDK's client: the layer below, with every operation.
    #[doc(alias = "meta")]
    #[must_use]
    pub fn client(&self) -> &C {
        &self.shared.client
    }
}

impl<C> Clone for Meta<C> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<C> PartialEq for Meta<C> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
            || match (&self.shared.origin, &other.shared.origin) {
                (Some(here), Some(there)) => here == there,
                (None, None) => (self.shared.is_same)(self.client(), other.client()),
                _ => false,
            }
    }
}

impl<C> Eq for Meta<C> {}

impl<C> Hash for Meta<C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.shared.service_name.hash(state);
    }
}

impl<C> fmt::Debug for Meta<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the client: its configuration is pages long, and holds the credentials provider.
        f.debug_struct("Meta")
            .field("service_name", &self.shared.service_name)
            .finish_non_exhaustive()
    }
}
