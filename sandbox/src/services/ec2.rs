//! EC2.

use http::Response;
use s3s::Body;
use winterbaume_ec2::Ec2Service;

use super::call::Call;
use super::mock;

/// EC2, in memory.
#[derive(Default)]
pub(super) struct Ec2(Ec2Service);

impl Ec2 {
    pub(super) async fn handle(&self, call: &Call) -> Response<Body> {
        mock::response(mock::handle(&self.0, call).await)
    }
}
