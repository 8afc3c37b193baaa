"""SQS, SNS, SSM and CloudWatch's logs."""
