//! A module whose name a crate below the facade has too.

use aws_resource::{S3, Session};

/// Resources of a server of one's own.
pub(crate) async fn connect(sandbox: &sandbox::Sandbox) -> aws_resource::Result<S3> {
    let session = Session::builder()
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
        .build()
        .await?;
    Ok(session.resource(S3::new))
}
