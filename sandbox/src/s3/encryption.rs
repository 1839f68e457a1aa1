//! Server-side encryption: nothing is encrypted in memory, but each rule and header holds.

use s3s::dto::{SSECustomerAlgorithm, ServerSideEncryption};
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::checksum::md5;
use super::error;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

const AES256: &str = "AES256";

const METHOD: &str = "x-amz-server-side-encryption";

/// How an object is said to be encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Encryption {
    /// With a key of S3's or of the key service.
    Managed {
        algorithm: String,
        key_id: Option<String>,
        bucket_key: Option<bool>,
    },
    /// With a key that the client sends each time; only its MD5 is kept.
    Customer { key_md5: String },
}

/// S3 encrypts with its own key unless the request asks for another.
impl Default for Encryption {
    fn default() -> Self {
        Self::Managed {
            algorithm: AES256.into(),
            key_id: None,
            bucket_key: None,
        }
    }
}

/// The encryption headers of a request.
pub(crate) struct Asked<'a> {
    pub(crate) algorithm: Option<&'a str>,
    pub(crate) key_id: Option<&'a str>,
    pub(crate) bucket_key: Option<bool>,
    pub(crate) customer: Customer<'a>,
}

/// The three headers of a key that the client keeps.
#[derive(Clone, Copy, Default)]
pub(crate) struct Customer<'a> {
    pub(crate) algorithm: Option<&'a str>,
    pub(crate) key: Option<&'a str>,
    pub(crate) key_md5: Option<&'a str>,
}

impl Customer<'_> {
    /// The MD5 of the key, once all three headers agree; `None` when none is there.
    pub(crate) fn verified(&self) -> S3Result<Option<String>> {
        let (algorithm, key, key_md5) = match (self.algorithm, self.key, self.key_md5) {
            (None, None, None) => return Ok(None),
            (Some(algorithm), Some(key), Some(key_md5)) => (algorithm, key, key_md5),
            _ => return Err(self.incomplete()),
        };
        if algorithm != AES256 {
            let error = error::error(
                S3ErrorCode::InvalidEncryptionAlgorithmError,
                "The Encryption request you specified is not valid. Supported value: AES256.",
            );
            let error = error::with_detail(error, "ArgumentName", METHOD);
            return Err(error::with_detail(error, "ArgumentValue", algorithm));
        }
        let digest = BASE64
            .decode(key)
            .ok()
            .filter(|key| key.len() == 32)
            .map(|key| BASE64.encode(md5(&key)));
        match digest {
            Some(digest) if digest == key_md5 => Ok(Some(digest)),
            Some(_) => Err(refused(
                "The calculated MD5 hash of the key did not match the hash that was provided.",
            )),
            None => Err(refused(
                "The secret key was invalid for the specified algorithm.",
            )),
        }
    }

    /// The refusal of a request that has some of the three headers.
    fn incomplete(&self) -> S3Error {
        let missing = match (self.algorithm, self.key) {
            (None, _) => "a valid encryption algorithm",
            (_, None) => "an appropriate secret key",
            _ => "the client calculated MD5 of the secret key",
        };
        refused(format!(
            "Requests specifying Server Side Encryption with Customer provided keys must provide {missing}."
        ))
    }

    fn is_there(&self) -> bool {
        self.algorithm.or(self.key).or(self.key_md5).is_some()
    }
}

/// The refusal of a customer's key. S3 names this header whichever is wrong, and never repeats a value.
fn refused(message: impl Into<std::borrow::Cow<'static, str>>) -> S3Error {
    error::with_detail(error::invalid_argument(message), "ArgumentName", METHOD)
}

impl Encryption {
    /// The encryption that the headers ask for, else the bucket's default.
    pub(crate) fn resolve(asked: &Asked<'_>, bucket: Option<&Self>) -> S3Result<Self> {
        if let Some(algorithm) = asked.algorithm.filter(|_| asked.customer.is_there()) {
            return Err(error::argument(
                METHOD,
                algorithm,
                "Server Side Encryption with Customer provided key is incompatible with the encryption method specified",
            ));
        }
        if let Some(key_md5) = asked.customer.verified()? {
            return Ok(Self::Customer { key_md5 });
        }
        let Some(algorithm) = asked.algorithm else {
            if asked.key_id.is_some() {
                return Err(error::argument(
                    METHOD,
                    "null",
                    "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms",
                ));
            }
            return Ok(bucket.cloned().unwrap_or_default());
        };
        if ![AES256, "aws:kms", "aws:kms:dsse"].contains(&algorithm) {
            return Err(error::argument(
                METHOD,
                algorithm,
                "The encryption method specified is not supported",
            ));
        }
        if algorithm == AES256 && asked.key_id.is_some() {
            return Err(error::argument(
                METHOD,
                algorithm,
                "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms",
            ));
        }
        Ok(Self::Managed {
            algorithm: algorithm.to_owned(),
            key_id: asked.key_id.map(str::to_owned),
            bucket_key: asked.bucket_key,
        })
    }

    /// Checks that a reader brought the key that the object was written with.
    pub(crate) fn permit(&self, customer: Customer<'_>) -> S3Result<()> {
        let brought = customer.verified()?;
        match (self, brought) {
            (Self::Managed { .. }, None) => Ok(()),
            (Self::Customer { key_md5 }, Some(brought)) if *key_md5 == brought => Ok(()),
            (Self::Customer { .. }, Some(_)) => Err(error::error(
                S3ErrorCode::AccessDenied,
                "Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.",
            )),
            (Self::Customer { .. }, None) => Err(error::invalid_request(
                "The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.",
            )),
            (Self::Managed { .. }, Some(_)) => Err(S3Error::with_message(
                S3ErrorCode::InvalidRequest,
                "The encryption parameters are not applicable to this object.",
            )),
        }
    }

    /// Checks that a part came with the key that its upload began with.
    pub(crate) fn permit_part(&self, customer: Customer<'_>) -> S3Result<()> {
        match (self, customer.verified()?) {
            (Self::Managed { .. }, None) => Ok(()),
            (Self::Customer { key_md5 }, Some(brought)) if *key_md5 == brought => Ok(()),
            (Self::Customer { .. }, Some(_)) => Err(error::invalid_request(
                "The provided encryption parameters did not match the ones used originally.",
            )),
            _ => Err(error::invalid_request(
                "The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.",
            )),
        }
    }

    /// Checks that the end of an upload came with the key that it began with, which it must where the upload has checksums.
    pub(crate) fn permit_completion(
        &self,
        customer: Customer<'_>,
        has_checksums: bool,
    ) -> S3Result<()> {
        let needed = has_checksums && matches!(self, Self::Customer { .. });
        if needed || customer.verified()?.is_some() {
            self.permit_part(customer)?;
        }
        Ok(())
    }

    pub(crate) fn header(&self) -> Option<ServerSideEncryption> {
        match self {
            Self::Managed { algorithm, .. } => Some(algorithm.clone().into()),
            Self::Customer { .. } => None,
        }
    }

    pub(crate) fn key_id(&self) -> Option<String> {
        match self {
            Self::Managed { key_id, .. } => key_id.clone(),
            Self::Customer { .. } => None,
        }
    }

    pub(crate) fn bucket_key(&self) -> Option<bool> {
        match self {
            Self::Managed { bucket_key, .. } => *bucket_key,
            Self::Customer { .. } => None,
        }
    }

    pub(crate) fn customer_algorithm(&self) -> Option<SSECustomerAlgorithm> {
        match self {
            Self::Managed { .. } => None,
            Self::Customer { .. } => Some(AES256.into()),
        }
    }

    pub(crate) fn customer_key_md5(&self) -> Option<String> {
        match self {
            Self::Managed { .. } => None,
            Self::Customer { key_md5 } => Some(key_md5.clone()),
        }
    }
}

/// The customer's key in a request that reads or writes.
macro_rules! customer_of {
    ($input:expr) => {
        $crate::s3::encryption::Customer {
            algorithm: $input.sse_customer_algorithm.as_deref(),
            key: $input.sse_customer_key.as_deref(),
            key_md5: $input.sse_customer_key_md5.as_deref(),
        }
    };
}
pub(crate) use customer_of;

/// The encryption that a request which writes asks for.
macro_rules! encryption_of {
    ($input:expr, $bucket:expr) => {
        $crate::s3::encryption::Encryption::resolve(
            &$crate::s3::encryption::Asked {
                algorithm: $input
                    .server_side_encryption
                    .as_ref()
                    .map(|algorithm| algorithm.as_str()),
                key_id: $input.ssekms_key_id.as_deref(),
                bucket_key: $input.bucket_key_enabled,
                customer: $crate::s3::encryption::customer_of!($input),
            },
            $bucket,
        )
    };
}
pub(crate) use encryption_of;

/// Sets the encryption fields of a response.
macro_rules! fill_encryption {
    ($output:expr, $encryption:expr) => {{
        let encryption: &$crate::s3::encryption::Encryption = $encryption;
        $output.server_side_encryption = encryption.header();
        $output.ssekms_key_id = encryption.key_id();
        $output.bucket_key_enabled = encryption.bucket_key();
        $output.sse_customer_algorithm = encryption.customer_algorithm();
        $output.sse_customer_key_md5 = encryption.customer_key_md5();
    }};
}
pub(crate) use fill_encryption;
