-- Why: a shop's identifiers differ by case ("sku-a" is not "SKU-A"); the server's default collation would merge them.
-- Lock: none. Back: alter database with the former character set and collation.
alter database character set utf8mb4 collate utf8mb4_bin;
