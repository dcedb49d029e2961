package org.yinuo.bench;
