//! The partitions and regions of AWS, and which of them six services are in.
//!
//! The SDK's data are private. These are from `endpoints.json` in
//! botocore 1.43.11, read on 2026-11-21; a test compares the table with whatever botocore is installed
//! and lists every difference.

use super::{Partition, ServiceEndpoints};

/// The botocore release that the table agrees with.
pub const SOURCE: &str = "botocore 1.43.11, data/endpoints.json, 2026-11-21";

const fn everywhere(service: &'static str, others: &'static [&'static str]) -> ServiceEndpoints {
    ServiceEndpoints {
        service,
        regional: true,
        others,
    }
}

const fn global(service: &'static str, others: &'static [&'static str]) -> ServiceEndpoints {
    ServiceEndpoints {
        service,
        regional: false,
        others,
    }
}

pub(crate) const PARTITIONS: &[Partition] = &[
    Partition {
        name: "aws",
        title: "AWS Standard",
        dns_suffix: "amazonaws.com",
        prefixes: &["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"],
        regions: &[
            ("af-south-1", "Africa (Cape Town)"),
            ("ap-east-1", "Asia Pacific (Hong Kong)"),
            ("ap-east-2", "Asia Pacific (Taipei)"),
            ("ap-northeast-1", "Asia Pacific (Tokyo)"),
            ("ap-northeast-2", "Asia Pacific (Seoul)"),
            ("ap-northeast-3", "Asia Pacific (Osaka)"),
            ("ap-south-1", "Asia Pacific (Mumbai)"),
            ("ap-south-2", "Asia Pacific (Hyderabad)"),
            ("ap-southeast-1", "Asia Pacific (Singapore)"),
            ("ap-southeast-2", "Asia Pacific (Sydney)"),
            ("ap-southeast-3", "Asia Pacific (Jakarta)"),
            ("ap-southeast-4", "Asia Pacific (Melbourne)"),
            ("ap-southeast-5", "Asia Pacific (Malaysia)"),
            ("ap-southeast-6", "Asia Pacific (New Zealand)"),
            ("ap-southeast-7", "Asia Pacific (Thailand)"),
            ("ca-central-1", "Canada (Central)"),
            ("ca-west-1", "Canada West (Calgary)"),
            ("eu-central-1", "Europe (Frankfurt)"),
            ("eu-central-2", "Europe (Zurich)"),
            ("eu-north-1", "Europe (Stockholm)"),
            ("eu-south-1", "Europe (Milan)"),
            ("eu-south-2", "Europe (Spain)"),
            ("eu-west-1", "Europe (Ireland)"),
            ("eu-west-2", "Europe (London)"),
            ("eu-west-3", "Europe (Paris)"),
            ("il-central-1", "Israel (Tel Aviv)"),
            ("me-central-1", "Middle East (UAE)"),
            ("me-south-1", "Middle East (Bahrain)"),
            ("mx-central-1", "Mexico (Central)"),
            ("sa-east-1", "South America (Sao Paulo)"),
            ("us-east-1", "US East (N. Virginia)"),
            ("us-east-2", "US East (Ohio)"),
            ("us-west-1", "US West (N. California)"),
            ("us-west-2", "US West (Oregon)"),
        ],
        services: &[
            everywhere(
                "dynamodb",
                &[
                    "ca-central-1-fips",
                    "ca-west-1-fips",
                    "local",
                    "us-east-1-fips",
                    "us-east-2-fips",
                    "us-west-1-fips",
                    "us-west-2-fips",
                ],
            ),
            everywhere(
                "ec2",
                &[
                    "fips-ca-central-1",
                    "fips-ca-west-1",
                    "fips-us-east-1",
                    "fips-us-east-2",
                    "fips-us-west-1",
                    "fips-us-west-2",
                ],
            ),
            global("iam", &["aws-global", "aws-global-fips", "iam", "iam-fips"]),
            everywhere(
                "s3",
                &[
                    "aws-global",
                    "fips-ca-central-1",
                    "fips-ca-west-1",
                    "fips-us-east-1",
                    "fips-us-east-2",
                    "fips-us-west-1",
                    "fips-us-west-2",
                    "s3-external-1",
                ],
            ),
            everywhere(
                "sqs",
                &[
                    "fips-ca-central-1",
                    "fips-ca-west-1",
                    "fips-us-east-1",
                    "fips-us-east-2",
                    "fips-us-west-1",
                    "fips-us-west-2",
                ],
            ),
            everywhere(
                "sts",
                &[
                    "aws-global",
                    "us-east-1-fips",
                    "us-east-2-fips",
                    "us-west-1-fips",
                    "us-west-2-fips",
                ],
            ),
        ],
    },
    Partition {
        name: "aws-cn",
        title: "AWS China",
        dns_suffix: "amazonaws.com.cn",
        prefixes: &["cn"],
        regions: &[
            ("cn-north-1", "China (Beijing)"),
            ("cn-northwest-1", "China (Ningxia)"),
        ],
        services: &[
            everywhere("dynamodb", &[]),
            everywhere("ec2", &[]),
            global("iam", &["aws-cn-global"]),
            everywhere("s3", &[]),
            everywhere("sqs", &[]),
            everywhere("sts", &[]),
        ],
    },
    Partition {
        name: "aws-us-gov",
        title: "AWS GovCloud (US)",
        dns_suffix: "amazonaws.com",
        prefixes: &["us-gov"],
        regions: &[
            ("us-gov-east-1", "AWS GovCloud (US-East)"),
            ("us-gov-west-1", "AWS GovCloud (US-West)"),
        ],
        services: &[
            everywhere("dynamodb", &["us-gov-east-1-fips", "us-gov-west-1-fips"]),
            everywhere("ec2", &[]),
            global(
                "iam",
                &[
                    "aws-us-gov-global",
                    "aws-us-gov-global-fips",
                    "iam-govcloud",
                    "iam-govcloud-fips",
                ],
            ),
            everywhere("s3", &["fips-us-gov-east-1", "fips-us-gov-west-1"]),
            everywhere("sqs", &["fips-us-gov-east-1", "fips-us-gov-west-1"]),
            everywhere("sts", &["us-gov-east-1-fips", "us-gov-west-1-fips"]),
        ],
    },
    Partition {
        name: "aws-iso",
        title: "AWS ISO (US)",
        dns_suffix: "c2s.ic.gov",
        prefixes: &["us-iso"],
        regions: &[
            ("us-iso-east-1", "US ISO East"),
            ("us-iso-west-1", "US ISO WEST"),
        ],
        services: &[
            everywhere("dynamodb", &[]),
            everywhere("ec2", &[]),
            global("iam", &["aws-iso-global"]),
            everywhere("s3", &["fips-us-iso-east-1", "fips-us-iso-west-1"]),
            everywhere("sqs", &["fips-us-iso-east-1", "fips-us-iso-west-1"]),
            everywhere("sts", &[]),
        ],
    },
    Partition {
        name: "aws-iso-b",
        title: "AWS ISOB (US)",
        dns_suffix: "sc2s.sgov.gov",
        prefixes: &["us-isob"],
        regions: &[
            ("us-isob-east-1", "US ISOB East (Ohio)"),
            ("us-isob-west-1", "US ISOB West"),
        ],
        services: &[
            everywhere("dynamodb", &[]),
            everywhere("ec2", &[]),
            global("iam", &["aws-iso-b-global"]),
            everywhere("s3", &["fips-us-isob-east-1"]),
            everywhere("sqs", &["fips-us-isob-east-1"]),
            everywhere("sts", &[]),
        ],
    },
    Partition {
        name: "aws-iso-e",
        title: "AWS ISOE (Europe)",
        dns_suffix: "cloud.adc-e.uk",
        prefixes: &["eu-isoe"],
        regions: &[("eu-isoe-west-1", "EU ISOE West")],
        services: &[
            everywhere("dynamodb", &[]),
            everywhere("ec2", &[]),
            everywhere("s3", &[]),
            everywhere("sqs", &[]),
            everywhere("sts", &[]),
        ],
    },
    Partition {
        name: "aws-iso-f",
        title: "AWS ISOF",
        dns_suffix: "csp.hci.ic.gov",
        prefixes: &["us-isof"],
        regions: &[
            ("us-isof-east-1", "US ISOF EAST"),
            ("us-isof-south-1", "US ISOF SOUTH"),
        ],
        services: &[
            everywhere("dynamodb", &[]),
            everywhere("ec2", &[]),
            global("iam", &["aws-iso-f-global"]),
            everywhere("s3", &[]),
            everywhere("sqs", &["fips-us-isof-east-1", "fips-us-isof-south-1"]),
            everywhere("sts", &[]),
        ],
    },
    Partition {
        name: "aws-eusc",
        title: "AWS EUSC",
        dns_suffix: "amazonaws.eu",
        prefixes: &["eusc-de"],
        regions: &[("eusc-de-east-1", "AWS European Sovereign Cloud (Germany)")],
        services: &[
            everywhere("dynamodb", &[]),
            everywhere("ec2", &[]),
            everywhere("s3", &[]),
            everywhere("sqs", &[]),
            everywhere("sts", &[]),
        ],
    },
];
