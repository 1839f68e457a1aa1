//! The service that an operation belongs to.

/// `S3` for `aws_sdk_s3::operation::get_object::GetObjectError`. Only the path of the error's type says it.
pub(super) fn service_of<E>() -> Option<&'static str> {
    let sdk = std::any::type_name::<E>().strip_prefix("aws_sdk_")?;
    let (name, _) = sdk.split_once("::")?;
    Some(match name {
        "cloudformation" => "CloudFormation",
        "cloudwatch" => "CloudWatch",
        "dynamodb" => "DynamoDB",
        "ec2" => "EC2",
        "glacier" => "Glacier",
        "iam" => "IAM",
        "s3" => "S3",
        "sns" => "SNS",
        "sqs" => "SQS",
        "sts" => "STS",
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::operation::get_object::GetObjectError;

    use super::service_of;

    #[test]
    fn the_path_of_an_error_says_the_service() {
        assert_eq!(service_of::<GetObjectError>(), Some("S3"));
        assert_eq!(service_of::<std::io::Error>(), None);
    }
}
